import { maskAddress } from './mask-address.ts';
import { maskNamed } from './mask-text.ts';
import type { RecogniseOptions } from './recognise.ts';

/** Fields that hold keys, hashes and words of ours. */
const OURS: ReadonlySet<string> = new Set(['key', 'bytesHash', 'criterion', 'rule', 'fault', 'id', 'seeds', 'tool']);

/** Something in a text may be personal: a long number or a mailbox. */
const TELLING = /[\d０-９][\d０-９Xx *－-]{7}|@|＠/;
const ADDRESS = /https?:\/\/[^\s"'<>，。；）】]+/g;

/**
 * A copy of a value in which every text is masked, web addresses too: what a result says of a page may quote its title, and what it points to
 * may be called by somebody's number.
 */
export function maskValues<T>(value: T, options: RecogniseOptions): T {
  return mask(value, '', options) as T;
}

function mask(value: unknown, field: string, options: RecogniseOptions): unknown {
  if (typeof value === 'string') return OURS.has(field) || !TELLING.test(value) ? value : maskString(value, options);
  if (Array.isArray(value)) return value.map((one) => mask(one, field === 'findings' ? '' : field, options));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mask(one, name, options)]));
}

function maskString(text: string, options: RecogniseOptions): string {
  if (/^https?:\/\//.test(text)) return maskAddress(text);
  const parts = text.includes('://') ? text.replace(ADDRESS, maskAddress) : text;
  return maskNamed(parts, options);
}
