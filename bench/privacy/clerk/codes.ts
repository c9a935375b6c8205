import { makeCreditCode, makeMobile } from '../numbers.ts';
import type { Random } from '../random.ts';
import { alike, type Mark } from './model.ts';

// Values of public business that are shaped like personal data.

const two = (n: number): string => String(n).padStart(2, '0');

function stamp(r: Random): string {
  return `20${20 + r.below(7)}${two(1 + r.below(12))}${two(1 + r.below(28))}`;
}

function hex(r: Random, length: number): string {
  return Array.from({ length }, () => '0123456789abcdef'.charAt(r.below(16))).join('');
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** One maker a sort; each gives the value alone. */
export const CODES = {
  credit: (r: Random) => makeCreditCode(r),
  creditDigits: (r: Random) => makeCreditCode(r, true),
  index: (r: Random) => `${makeCreditCode(r, r.below(2) === 0)}/20${20 + r.below(7)}-${r.digits(5)}`,
  /** 投资项目统一代码 2407-341721-04-01-123456 and the same without hyphens. */
  project: (r: Random) =>
    r.pick([
      `2${r.digits(3)}-341721-04-0${1 + r.below(5)}-${r.digits(6)}`,
      `20${20 + r.below(7)}341721${r.digits(8)}`,
      `341721${stamp(r)}${r.digits(4)}`,
    ]),
  /** 不动产单元号, 28 places, grouped or not. */
  parcel: (r: Random) => {
    const [a, b, c, d] = ['341721', r.digits(6), `GB${r.digits(5)}`, `F${r.digits(8)}`];
    return r.pick([`${a}${b}${c}${d}`, `${a} ${b} ${c} ${d}`, `${a}${r.digits(22)}`]);
  },
  land: (r: Random) => `341721${r.digits(6)}${r.pick(['GB', 'JB', 'JC'])}${r.digits(5)}`,
  landDigits: (r: Random) => `341721${r.digits(13)}`,
  licence: (r: Random) =>
    r.pick([`JY1341721${r.digits(7)}`, `皖池食药监械经营许${r.digits(8)}号`, `(皖)WH安许证字[2023]${r.digits(11)}`]),
  caseNumber: (r: Random) =>
    r.pick([
      `（2024）皖1721民初${r.digits(4)}号`,
      `案件编号${stamp(r)}${r.digits(9)}`,
      `东市监处罚〔2024〕${r.digits(3)}号`,
    ]),
  timestamp: (r: Random) =>
    `${stamp(r)}${two(r.below(24))}${two(r.below(60))}${two(r.below(60))}${r.pick(['', r.digits(3)])}`,
  tender: (r: Random) =>
    r.pick([
      `E3417210${r.digits(12)}`,
      `CZ${stamp(r)}${r.digits(4)}`,
      `1${stamp(r)}${r.digits(2)}`,
      `DZ-CG-${stamp(r)}-${r.digits(3)}`,
    ]),
  order: (r: Random) =>
    r.pick([`${stamp(r)}${r.digits(10)}`, r.digits(16), `1${r.pick(['3', '5', '8'])}${r.digits(14)}`]),
  hotline: (r: Random) => r.pick(['12345', '12380', `400-${r.digits(3)}-${r.digits(4)}`, `95${r.digits(3)}`]),
  landline: (r: Random) =>
    r.pick([
      `0566-${1 + r.below(8)}${r.digits(6)}`,
      `(0566)${1 + r.below(8)}${r.digits(6)}`,
      `0566${1 + r.below(8)}${r.digits(6)}`,
    ]),
  officeMobile: (r: Random) => makeMobile(r),
  treasury: (r: Random) => r.pick([`1314${r.digits(13)}`, `34001${r.digits(14)}`, `200100${r.digits(13)}`]),
  guid: (r: Random) => `${hex(r, 8)}-${hex(r, 4)}-4${hex(r, 3)}-a${hex(r, 3)}-${hex(r, 12)}`,
  imei: (r: Random) => `86${r.digits(13)}`,
  meter: (r: Random) => r.pick([r.digits(10), r.digits(12), `0${r.digits(9)}`]),
  coordinate: (r: Random) => `117.${r.digits(6)},30.${r.digits(6)}`,
  fileName: (r: Random) =>
    r.pick([
      `W020${stamp(r)}${r.digits(15)}.jpg`,
      `t${stamp(r)}_${r.digits(7)}.html`,
      `${r.digits(13)}.pdf`,
      `${stamp(r)}${r.digits(10)}.xlsx`,
    ]),
  base64: (r: Random) => Array.from({ length: 60 }, () => BASE64.charAt(r.below(64))).join(''),
  hash: (r: Random) => hex(r, 40),
  exam: (r: Random) =>
    r.pick([`${stamp(r)}${r.digits(3)}`, `34${r.digits(9)}`, `1${r.pick(['3', '5', '8'])}${r.digits(9)}`]),
  certificate: (r: Random) =>
    r.pick([`20${20 + r.below(6)}3400${r.digits(9)}`, `34${r.digits(16)}`, `皖${r.digits(8)}`]),
  enforcement: (r: Random) => r.pick([`1217${r.digits(7)}`, `13172119${r.digits(3)}`, `340${r.digits(8)}`]),
  invoice: (r: Random) => r.pick([r.digits(20), `0340${r.digits(8)}`, r.digits(12)]),
} satisfies Record<string, (r: Random) => string>;

export type Code = keyof typeof CODES;

export function code(r: Random, sort: Code): Mark {
  return alike(CODES[sort](r));
}

const HIDING: ((number: string) => string)[] = [
  (n) => `${n.slice(0, 6)}********${n.slice(-4)}`,
  (n) => `${n.slice(0, 3)}${'*'.repeat(n.length - 7)}${n.slice(-4)}`,
  (n) => `${n.slice(0, 2)}${'*'.repeat(n.length - 5)}${n.slice(-3)}`,
  (n) => `${n.slice(0, 6)}××××××××${n.slice(-4)}`,
  (n) => `${n.slice(0, 1)}****************${n.slice(-1)}`,
  (n) => `${n.slice(0, 6)}xxxxxxxx${n.slice(-4)}`,
];

/** A number masked as it should be: of a citizen number the birthday does not show. */
export function hiddenId(r: Random, id: string): Mark {
  return alike(r.pick(HIDING)(id));
}

export function hiddenMobile(mobile: string, sign = '*'): Mark {
  return alike(`${mobile.slice(0, 3)}${sign.repeat(4)}${mobile.slice(-4)}`);
}

export function hiddenCard(card: string): Mark {
  return alike(`${card.slice(0, 4)}${'*'.repeat(card.length - 8)}${card.slice(-4)}`);
}
