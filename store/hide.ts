import { MASK_ONLY, maskText } from '../rules/recognise/index.ts';
import type { Sealed, Vault } from './vault.ts';

// What a site says is kept in one of four ways, by the name of the column:
// - text, bytes: what pages say themselves. Sealed, always.
// - shown: addresses and what a server says beside a page. Readable, since people and queries go by them; where one holds
//   personal data, its masked form, and the original sealed in the row's column `hidden`.
// - key: like shown, but what is masked gets a keyed hash of the original besides, so that different keys stay different.

const COLUMNS = {
  key: 'key',
  page: 'key',
  list: 'key',
  url: 'shown',
  final_url: 'shown',
  content_type: 'shown',
  etag: 'shown',
  last_modified: 'shown',
  template: 'shown',
  feed: 'shown',
  ext: 'shown',
  type: 'shown',
  title: 'text',
  name: 'text',
  facts: 'bytes',
  judged: 'bytes',
} as const;

const HIDDEN = Object.entries(COLUMNS);
const SEALED = HIDDEN.filter(([, as]) => as === 'text' || as === 'bytes');

type Kind<Name> = Name extends keyof typeof COLUMNS ? (typeof COLUMNS)[Name] : 'plain';

declare const kind: unique symbol;

/** Text fit to be seen: an original only where it holds no personal data. */
export interface Shown {
  readonly [kind]: 'shown';
  toString: () => string;
}

/** Key of a page or file as tables have it. */
export interface StoredKey {
  readonly [kind]: 'key';
  toString: () => string;
}

type StoredAs<Name, Value> = {
  key: Exclude<Value, string> | StoredKey;
  shown: Exclude<Value, string> | Shown;
  text: Exclude<Value, string> | Sealed;
  bytes: Exclude<Value, Uint8Array> | Sealed;
  plain: Value;
}[Kind<Name>];

/** A row as the table has it. */
export type Stored<Row> = { [Name in keyof Row]: StoredAs<Name, Row[Name]> } & {
  /** The originals of what is masked in this row, as JSON by column; null for nearly all rows. */
  hidden: Sealed | null;
};

/** A row as the code sees it. */
export type Revealed<Row> = {
  [Name in Exclude<keyof Row, 'hidden'>]: {
    key: Exclude<Row[Name], StoredKey> | string;
    shown: Exclude<Row[Name], Shown> | string;
    text: Exclude<Row[Name], Sealed> | string;
    bytes: Exclude<Row[Name], Sealed> | Uint8Array;
    plain: Row[Name];
  }[Kind<Name>];
};

/** A text with its personal data masked for good. */
export function show(text: string): Shown {
  return mask(text) as unknown as Shown;
}

/** The key as the tables have it: what rows are found by. */
export function hideKey(vault: Vault, key: string): StoredKey {
  const masked = mask(key);
  return (masked === key ? key : `${masked}~${vault.tag(key)}`) as unknown as StoredKey;
}

/** A whole row as the table takes it. */
export function hide<Row extends object>(vault: Vault, row: Row): Stored<Row> {
  const originals: Record<string, string> = {};
  const stored = sealTexts(vault, row);
  for (const [name, as] of HIDDEN) {
    const value = stored[name];
    if (typeof value !== 'string' || (as !== 'key' && as !== 'shown')) continue;
    stored[name] = as === 'key' ? hideKey(vault, value) : show(value);
    if (stored[name] !== value) originals[name] = value;
  }
  stored['hidden'] = Object.keys(originals).length === 0 ? null : vault.seal(JSON.stringify(originals));
  return stored as Stored<Row>;
}

type Sealable<Row> = { [Name in keyof Row]: Kind<Name> extends 'key' | 'shown' ? never : Row[Name] };

/** Some columns of a row that is there already, none of which can be masked. */
export function sealColumns<Row extends object>(vault: Vault, row: Row & Sealable<Row>): Omit<Stored<Row>, 'hidden'> {
  return sealTexts(vault, row) as Stored<Row>;
}

function sealTexts(vault: Vault, row: object): Record<string, unknown> {
  const stored: Record<string, unknown> = { ...row };
  for (const [name, as] of HIDDEN) {
    const value = stored[name];
    if ((as === 'text' && typeof value === 'string') || (as === 'bytes' && value instanceof Uint8Array))
      stored[name] = vault.seal(value);
  }
  return stored;
}

/** A row, or the part of it that was asked for, as it was before `hide`. */
export function reveal<Row extends { hidden: Sealed | null }>(vault: Vault, row: Row): Revealed<Row> {
  const { hidden, ...rest } = row;
  const plain: Record<string, unknown> = rest;
  for (const [name, as] of SEALED) {
    const value = plain[name];
    if (!(value instanceof Uint8Array)) continue;
    plain[name] = as === 'text' ? vault.openText(value) : vault.open(value);
  }
  if (hidden !== null) {
    const originals = JSON.parse(vault.openText(hidden)) as Record<string, string>;
    for (const [name, value] of Object.entries(originals)) if (name in plain) plain[name] = value;
  }
  return plain as Revealed<Row>;
}

/** The text, or, where it holds personal data, its decoded form with that masked. */
function mask(text: string): string {
  const said = decode(text);
  const masked = maskText(said, MASK_ONLY);
  // A name beside a number is as telling as the number.
  return databaseText(masked === said ? text : masked.replaceAll(NOT_ASCII, '*'));
}

const NOT_ASCII = /[^\u0020-\u007e]+/g;

/** PostgreSQL takes no NUL in a text, and neither database half a character. */
function databaseText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

const ESCAPES = /(?:%[\da-f]{2})+/gi;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const chinese = new TextDecoder('gb18030');

/** Percent escapes as characters, those of escapes too: names of files are often encoded twice. */
function decode(text: string): string {
  let said = text;
  for (let times = 0; times < 3 && said.includes('%'); times++) said = said.replace(ESCAPES, decodeRun);
  return said;
}

function decodeRun(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  try {
    return utf8.decode(bytes);
  } catch {
    return chinese.decode(bytes);
  }
}
