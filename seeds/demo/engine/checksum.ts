// Personal numbers of the demo are computed, so that none stands in the source. None belongs to anyone: the area codes,
// the mobile segment and the card prefix are unassigned; only the check digits are right.

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Citizen number after GB 11643. `birth` is YYYYMMDD, `sequence` three digits. */
export function idNumber(area: string, birth: string, sequence: number): string {
  const body = area + birth + String(sequence).padStart(3, '0');
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

/** Looks like a citizen number in length, area and date, but its check digit is wrong. */
export function nearIdNumber(area: string, birth: string, sequence: number): string {
  const right = idNumber(area, birth, sequence);
  const last = right.at(-1) === '7' ? '8' : '7';
  return right.slice(0, -1) + last;
}

/** Number on a disability certificate: citizen number, kind 1–7, grade 1–4. */
export function disabilityNumber(id: string, kind: number, grade: number): string {
  return `${id}${kind}${grade}`;
}

/** Eleven digits in a segment that no carrier has. */
export function mobileNumber(sequence: number): string {
  return ['192', '0000', String(sequence).padStart(4, '0')].join('');
}

/** Nineteen digits with a right Luhn digit. */
export function bankCard(sequence: number): string {
  const body = ['629', '999', String(sequence).padStart(12, '0')].join('');
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) {
    const digit = Number(body[body.length - 1 - i]);
    const value = i % 2 === 0 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return body + String((10 - (sum % 10)) % 10);
}

/** Unified social credit code after GB 32100 of an agency in the invented area; `organisation` has eight signs. */
export function creditCode(organisation: string, area = '999001'): string {
  const own = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * Number.parseInt(organisation[i] ?? '0', 36),
    0,
  );
  const ownCheck = ['0', 'X', ...'987654321'][own % 11] ?? '0';
  const body = `11${area}${organisation}${ownCheck}`;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, i) => total + weight * CREDIT_SIGNS.indexOf(body[i] ?? ''), 0);
  return body + (CREDIT_SIGNS[(31 - (sum % 31)) % 31] ?? '');
}

/** Number with its middle starred out: `head` and `tail` signs stay. */
export function masked(number: string, head: number, tail: number): string {
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + (tail === 0 ? '' : number.slice(-tail));
}
