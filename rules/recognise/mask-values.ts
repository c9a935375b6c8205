import { maskAddress } from './mask-address.ts';
import { maskNamed } from './mask-text.ts';
import type { RecogniseOptions } from './recognise.ts';

/** Fields that hold keys, hashes and words of ours. */
const OURS: ReadonlySet<string> = new Set(['key', 'bytesHash', 'criterion', 'rule', 'fault', 'id', 'seeds', 'tool']);

/** Something in a text may be personal: a long number or a mailbox. */
const TELLING = /[\d０-９][\d０-９Xx *－-]{7}|@|＠/;
const ADDRESS = /https?:\/\/[^\s"'<>，。；）】]+/g;

/**
 * A value in which every text is masked, web addresses too: what a result says of a page may quote its title, and what it points to
 * may be called by somebody's number. What holds nothing to be masked, as nearly all, is the value's own and no copy.
 */
export function maskValues<T>(value: T, options: RecogniseOptions): T {
  return mask(value, '', options) as T;
}

function mask(value: unknown, field: string, options: RecogniseOptions): unknown {
  if (typeof value === 'string') return OURS.has(field) || !TELLING.test(value) ? value : maskString(value, options);
  if (Array.isArray(value)) return maskList(value, field === 'findings' ? '' : field, options);
  if (value === null || typeof value !== 'object') return value;
  let copy: Record<string, unknown> | null = null;
  for (const [name, one] of Object.entries(value)) {
    const masked = mask(one, name, options);
    if (masked === one) continue;
    copy ??= { ...value };
    copy[name] = masked;
  }
  return copy ?? value;
}

function maskList(list: readonly unknown[], field: string, options: RecogniseOptions): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [n, one] of list.entries()) {
    const masked = mask(one, field, options);
    if (masked === one) continue;
    copy ??= [...list];
    copy[n] = masked;
  }
  return copy ?? list;
}

function maskString(text: string, options: RecogniseOptions): string {
  if (/^https?:\/\//.test(text)) return maskAddress(text);
  const parts = text.includes('://') ? text.replace(ADDRESS, maskAddress) : text;
  return maskNamed(parts, options);
}
