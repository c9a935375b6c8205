import { MASK_ONLY, NUMBER_KINDS, recognise, type Hit, type Kind } from '../../../rules/recognise/index.ts';
import { clip } from '../../format.ts';

const IDENTIFIERS: ReadonlySet<Kind> = new Set<Kind>(NUMBER_KINDS);
// Control characters, marks that turn the direction of writing round, and what makes text invisible.
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]+/gu;
const LEFT_OUT = '（含个人信息，从略）';

/** Text of a page fit to be printed: one line, nothing unseen, no number of a person, no longer than `limit` characters. */
export function cleanText(text: string, limit = 120): string {
  const plain = text.toWellFormed().replace(UNSEEN, ' ').replace(/ {2,}/g, ' ').trim();
  return hitsIn(plain).length > 0 ? LEFT_OUT : clip(plain, limit);
}

/** An address that may be printed; one with a number of a person in it may not. */
export function cleanUrl(url: string): string {
  const plain = url.toWellFormed().replace(UNSEEN, '');
  return holdsIdentifier(plain) ? LEFT_OUT : plain;
}

/** Whether a text holds the number of a person; of what only looks like one, whatever may be an identity number counts. */
export function holdsIdentifier(text: string): boolean {
  // In an address a number stands between signs that would speak against it elsewhere.
  const parts = /^https?:/i.test(text) ? decode(text).split(/[^\p{L}\d]+/u) : [];
  return [text, ...parts].some((part) =>
    hitsIn(part).some(({ kind, confidence }) => confidence !== 'lead' || kind === 'id-card'),
  );
}

function hitsIn(text: string): Hit[] {
  if (!/\d{4}/.test(text)) return [];
  return recognise([{ text, place: { in: 'title' } }], MASK_ONLY).filter(({ kind }) => IDENTIFIERS.has(kind));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
