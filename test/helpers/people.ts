import { isCitizenNumber } from '../seeds/check-digits.ts';

// Numbers of nobody: made up here, with valid check digits, in a district code that is in use.

/** A citizen number that ends in the given order of that day. */
export function citizenNumber(order: number): string {
  const stem = `34012119900101${String(order).padStart(3, '0')}`;
  return [...'0123456789X'].map((sign) => stem + sign).find(isCitizenNumber)!;
}

export function mobileNumber(order: number): string {
  return `1391234${String(order).padStart(4, '0')}`;
}

export const CITIZEN = citizenNumber(1);
export const MOBILE = mobileNumber(5678);
