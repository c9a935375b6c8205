import type { Random } from './random.ts';

// Synthetic numbers with valid check digits, made at run time so that no full number stands in any source file.

const AREAS = ['341721', '350481', '410322', '371724', '440982', '520325', '610112', '330122', '120103', '500231'];
const two = (n: number): string => String(n).padStart(2, '0');

export interface Birth {
  year: number;
  month: number;
  day: number;
}

export function makeBirth(random: Random, from = 1935, to = 2003): Birth {
  return { year: from + random.below(to - from + 1), month: 1 + random.below(12), day: 1 + random.below(28) };
}

/** Citizen number, GB 11643-1999. */
export function makeId(random: Random, birth: Birth = makeBirth(random)): string {
  const sequence = String(1 + random.below(999)).padStart(3, '0');
  return withIdCheck(`${random.pick(AREAS)}${birth.year}${two(birth.month)}${two(birth.day)}${sequence}`);
}

/** 17 digits and their check character; written apart from the recogniser's own, so that they test each other. */
export function withIdCheck(seventeen: string): string {
  let rest = 0;
  for (const digit of seventeen) rest = ((rest + Number(digit)) * 2) % 11;
  const check = (12 - rest) % 11;
  return seventeen + (check === 10 ? 'X' : String(check));
}

export function makeOldId(random: Random): string {
  const { year, month, day } = makeBirth(random, 1935, 1985);
  return `${random.pick(AREAS)}${two(year % 100)}${two(month)}${two(day)}${random.digits(3)}`;
}

const SEGMENTS = [
  '130',
  '135',
  '138',
  '139',
  '150',
  '152',
  '158',
  '159',
  '166',
  '177',
  '180',
  '187',
  '189',
  '191',
  '198',
  '199',
];

export function makeMobile(random: Random): string {
  return random.pick(SEGMENTS) + random.digits(8);
}

export function makeLandline(random: Random): string {
  return `0566-${1 + random.below(8)}${random.digits(6)}`;
}

/** Digits closed with a Luhn check digit. */
export function withLuhn(body: string): string {
  let sum = 0;
  for (const [i, digit] of [...body].reverse().entries()) {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return body + String((10 - (sum % 10)) % 10);
}

export function makeCard(random: Random): string {
  const length = random.pick([16, 19, 19]);
  const head = random.pick(['621700', '622848', '621661', '622202', '623059']);
  return withLuhn(head + random.digits(length - 7));
}

/** Account without a check digit. */
export function makeAccount(random: Random): string {
  return random.pick(['1313', '2000', '1208', '3401']) + random.digits(13);
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Unified social credit code, GB 32100-2015. */
export function makeCreditCode(random: Random, isNumeric = false): string {
  for (;;) {
    const tail = isNumeric
      ? random.digits(9)
      : Array.from({ length: 9 }, () => CREDIT.charAt(random.below(31))).join('');
    const body = random.pick(['91', '92', '11', '12', '51', '52']) + random.pick(AREAS) + tail;
    let sum = 0;
    for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) sum += CREDIT.indexOf(body.charAt(i)) * weight;
    const code = body + CREDIT.charAt((31 - (sum % 31)) % 31);
    if (!isNumeric || /^\d+$/.test(code)) return code;
  }
}

export function makePassport(random: Random): string {
  return random.pick(['E', 'G', 'EA', 'EJ']).padEnd(2, String(random.below(10))) + random.digits(7);
}

const FAMILY = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹汪方程余檀章鲍';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红建国志宏海燕春梅文斌晓东子涵雨轩德福';

export function makeName(random: Random): string {
  const given = random.below(4) === 0 ? 1 : 2;
  return random.pick([...FAMILY]) + Array.from({ length: given }, () => random.pick([...GIVEN])).join('');
}

const TOWNS = ['尧渡镇', '大渡口镇', '木塔乡', '龙泉镇', '胜利镇', '玉溪镇', '城关镇'];
const VILLAGES = ['联合村', '高山村', '红星村', '杨林村', '毛田村', '石壁村'];

export function makeTown(random: Random): string {
  return `${random.pick(TOWNS)}${random.pick(VILLAGES)}`;
}

export function makeHome(random: Random): string {
  const town = `东至县${random.pick(TOWNS)}`;
  return random.pick([
    `${town}${random.pick(VILLAGES)}${random.pick(['新民', '上屋', '大塘'])}组${1 + random.below(60)}号`,
    `${town}建设路${1 + random.below(300)}号${1 + random.below(20)}栋${1 + random.below(4)}单元${1 + random.below(12)}0${1 + random.below(4)}室`,
    `${town}幸福花园${1 + random.below(20)}幢${1 + random.below(12)}0${1 + random.below(4)}`,
    `${town}东流街${1 + random.below(300)}号`,
  ]);
}

/** Digits in full width. */
export function widen(text: string): string {
  return text.replace(/[0-9A-Z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
