const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Check character of a citizen number by its first 17 digits, GB 11643-1999 (ISO 7064 MOD 11-2). */
export function idCheck(digits: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (digits.charCodeAt(i) - 48) * (ID_WEIGHTS[i] ?? 0);
  return ID_CHECKS.charAt(sum % 11);
}

/** The last of 18 characters is right for the first 17. */
export function isIdChecked(number: string): boolean {
  return idCheck(number) === number.charAt(17);
}

/** GB 32100-2015 leaves out I, O, S, V and Z. */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Registration authority and kind of body, the first two characters that are in wide use. */
const CREDIT_STARTS = /^(1[1239]|5[1239]|9[123]|A1|N[1239]|Y1)/;

/** An 18-character unified social credit code whose check character holds. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || !CREDIT_STARTS.test(code)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = CREDIT_CHARACTERS.indexOf(code.charAt(i));
    if (value < 0) return false;
    sum += value * (CREDIT_WEIGHTS[i] ?? 0);
  }
  return CREDIT_CHARACTERS.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}

/** ISO/IEC 7812-1 annex B, the check of bank cards. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, even = false; i >= 0; i--, even = !even) {
    const digit = digits.charCodeAt(i) - 48;
    sum += even ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
