import { Secret } from './secret.ts';
import type { Kind } from './types.ts';

// How each kind is shown. The form hides more than the site's duty asks for, because findings travel.
// id-card: first 2 and last 3, `35*************123`; mobile: `138****1234` (both: circular of 永安市政府办, 2023-01).
// home-address: down to 乡镇/街道 only (same circular).
// bank-card: the middle hidden (杭州钱塘检察, 2023), here all but the last 4.
// disability-card: the last two digits tell kind and grade of the disability, so only the first 2 stay.
// passport, student-id, email, health, minor: our choice, nothing that identifies.

const KEEP: Partial<Record<Kind, [first: number, last: number]>> = {
  'id-card': [2, 3],
  mobile: [3, 4],
  'bank-card': [0, 4],
  'disability-card': [2, 0],
  'student-id': [3, 3],
  passport: [1, 2],
};

/** The middle of a text as stars. */
export function keepEnds(text: string, first: number, last: number): string {
  const hidden = text.length - first - last;
  if (hidden < 1) return '*'.repeat(text.length);
  return text.slice(0, first) + '*'.repeat(hidden) + text.slice(text.length - last);
}

/** A number as a secret: `canonical` without spaces, in ASCII, X in upper case. */
export function secretNumber(kind: Kind, canonical: string): Secret {
  const [first, last] = KEEP[kind] ?? [0, 0];
  return new Secret(canonical, keepEnds(canonical, first, last));
}

const TOWN = /^.*?(?:街道办事处|街道|[镇乡](?!村)|苏木)/;
const COUNTY = /^.*?(?:自治县|自治旗|[县区旗市])/;

/** An address as a secret, shown down to the township, else the county. */
export function secretAddress(address: string): Secret {
  const shown = (TOWN.exec(address) ?? COUNTY.exec(address))?.[0] ?? '';
  return new Secret(address.replace(/\s/g, ''), `${/\d/.test(shown) ? '' : shown}***`);
}

/** A mailbox as a secret: first letter and provider. */
export function secretEmail(address: string): Secret {
  const [, domain = ''] = address.split('@');
  return new Secret(address, `${address.charAt(0)}***@${domain}`);
}

/** Something told of a named person, as a secret. */
export function secretFact(name: string, fact: string): Secret {
  return new Secret(`${name}|${fact}`, '***');
}

/** A name as a secret: the family name and stars. */
export function secretName(name: string, more: string): Secret {
  return new Secret(`${name}|${more}`, `${name.charAt(0)}${'*'.repeat(Math.max(1, name.length - 1))}`);
}
