import { collapseSpace } from '../../text/normalise.ts';
import { firstDate, isoDate } from '../../text/dates.ts';
import { SHANGHAI_AHEAD_MS } from '../../text/shanghai-time.ts';
import { parseHtml, textOf } from '../tree.ts';
import type { RowDate } from './item-date.ts';

/** A JSON object whose fields are still to be looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** JSON or JSONP as a value, undefined where it is neither. */
export function parseJson(text: string): unknown {
  const trimmed = text.replace(/^[\s\ufeff]+/, '').replace(/(?<![\s;])[\s;]+$/, '');
  const json = /^[[{]/.test(trimmed) ? trimmed : (/^[\w$.]+\s*\(([\s\S]*)\)$/.exec(trimmed)?.[1] ?? '');
  try {
    return json === '' ? undefined : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of field names, undefined where the path breaks off. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const name of path) here = isFields(here) && Object.hasOwn(here, name) ? here[name] : undefined;
  return here;
}

/** The objects of an array field, null where it is none. */
export function fieldsAt(value: unknown, ...path: string[]): Fields[] | null {
  const list = valueAt(value, ...path);
  return Array.isArray(list) ? list.filter(isFields) : null;
}

/** A count from a number or a string of digits, null for anything else. */
export function toCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*\d{1,8}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < 1e8 ? number : null;
}

/** The first of these fields that holds text or a number, as text. */
export function textField(fields: Fields, ...names: string[]): string {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
}

/** A title as shown: tags gone, entities decoded, also those encoded twice. */
export function plainTitle(text: string): string {
  let plain = text;
  for (let pass = 0; pass < 2 && /[<&]/.test(plain); pass++) {
    const root = parseHtml(`<p>${plain}</p>`).children[0];
    plain = root !== undefined && 'attribs' in root ? textOf(root) : '';
  }
  return collapseSpace(plain);
}

/**
 * The day a feed means, in Shanghai: ISO with or without zone, `2024-05-06 10:00:00`, 2024年5月6日, 20240506, seconds or
 * milliseconds since 1970, or month and day only.
 */
export function feedDate(text: string): RowDate {
  const value = text.trim();
  if (/^\d{10}(\.\d+)?$|^\d{12,13}$/.test(value))
    return shanghaiDay(Number(value) * (value.length >= 12 && !value.includes('.') ? 1 : 1000));
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6})?$/.exec(value);
  if (compact) return full(isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(value))
    return shanghaiDay(Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
  const found = firstDate(value);
  if (found !== null) return full(found.date);
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(value);
  const [month, day] = [Number(short?.[1]), Number(short?.[2])];
  return isoDate(2024, month, day) === null ? { kind: 'none' } : { kind: 'month-day', month, day };
}

function shanghaiDay(instant: number): RowDate {
  if (!(Math.abs(instant) < 8e15)) return { kind: 'none' };
  const day = new Date(instant + SHANGHAI_AHEAD_MS);
  return full(isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()));
}

function full(date: string | null): RowDate {
  return date === null ? { kind: 'none' } : { kind: 'full', date };
}
