import { bankCard, disabilityNumber, idNumber, masked, mobileNumber, nearIdNumber } from '../engine/checksum.ts';

/** An invented person with computed numbers. */
export interface Person {
  name: string;
  id: string;
  mobile: string;
  card: string;
  disability: string;
}

// 34 is a province; 9001 and 9002 are no county of it.
const BIRTHS: [string, string, string][] = [
  ['桑春禾', '349001', '19670512'],
  ['傅长河', '349001', '19581103'],
  ['岑小满', '349002', '19790226'],
  ['池望舒', '349002', '19850809'],
  ['鲁大川', '349001', '19721217'],
  ['程知秋', '349002', '19900404'],
];

const OTHER_BIRTHS: [string, string, string][] = [
  ['贺云帆', '349001', '19610921'],
  ['萧晚晴', '349002', '19741030'],
  ['丁向阳', '349001', '19820715'],
];

export const PEOPLE: Person[] = BIRTHS.map(toPerson);

/** People who stand in masked lists only. */
export const OTHER_PEOPLE: Person[] = OTHER_BIRTHS.map((row, i) => toPerson(row, i + BIRTHS.length));

function toPerson([name, area, birth]: [string, string, string], i: number): Person {
  const id = idNumber(area, birth, 31 + i * 14);
  return {
    name,
    id,
    mobile: mobileNumber(4271 + i * 317),
    card: bankCard(88_001_203 + i * 7919),
    disability: disabilityNumber(id, (i % 6) + 1, (i % 4) + 1),
  };
}

/** Mobile as 192****4271. */
export function maskedMobile(person: Person): string {
  return masked(person.mobile, 3, 4);
}

/** Citizen number without birth date, as 349001********0318. */
export function maskedId(person: Person): string {
  return masked(person.id, 6, 4);
}

/** The part that the usual mask hides, and nothing else. */
export function birthOnly(person: Person): string {
  return '*'.repeat(6) + person.id.slice(6, 14) + '*'.repeat(4);
}

/** Eighteen digits of an investment project that almost are a citizen number. */
export function projectCode(serial: number): string {
  return nearIdNumber('349001', '20260118', serial);
}

/** Twenty-eight digits of a land parcel with a well-formed citizen number inside. */
export function parcelNumber(serial: number): string {
  return `9990010${idNumber('349001', '19880606', serial)}001`;
}
