import { toHalfWidth } from '../text/normalise.ts';
import { clueAt, personAt } from './context.ts';
import { holdsMask, scanText, type Group } from './scan.ts';
import { topicOf } from './topics.ts';
import type { Kind, Place, Segment, View } from './types.ts';

/** Kinds of numbers whose masks are compared. */
export const MASKED_KINDS = ['id-card', 'mobile', 'bank-card'] as const satisfies readonly Kind[];

/** How one person's number is masked somewhere. Holds no digit: positions, and marks that only this person's other numbers share. */
export interface MaskShape {
  kind: (typeof MASKED_KINDS)[number];
  /** 前6后4, 仅第7至14位, or the pattern of visible (0) and hidden (*) places. */
  shape: string;
  nameHash: string;
  /** Visible positions, from 0, in a number of full length. */
  visible: number[];
  /** For each visible position two hex digits: equal for this person where the digit there is the same. */
  marks: string;
  length: number;
  /** Where it stands first. */
  place: Place;
}

export interface MaskOptions {
  /** Keyed one-way hash, hex, at least 64 digits. */
  hash: (raw: string) => string;
}

/** The masks of numbers beside names, to be compared over a whole site. */
export function maskShapes(segments: Iterable<Segment>, options: MaskOptions): MaskShape[] {
  const shapes: MaskShape[] = [];
  for (const segment of segments) {
    if (!holdsMask(segment.text)) continue;
    const scan = scanText(segment.text);
    if (!scan.tokens.some((token) => token.masked)) continue;
    const topic = topicOf(segment.label ?? '') ?? topicOf(segment.header ?? '');
    const view: View = { segment, text: segment.text, topic, ...scan };
    for (const { groups } of scan.tokens) {
      for (const group of groups) {
        const shape = group.masked ? readShape(view, group, options.hash) : null;
        if (shape !== null) shapes.push(shape);
      }
    }
  }
  return shapes;
}

/** What comparing two masks of one person needs. */
export type Mask = Pick<MaskShape, 'kind' | 'nameHash' | 'visible' | 'marks' | 'length'>;

/**
 * Two masks of the same person's number that, laid over each other, show more than either alone. A digit that shows in both
 * and is not the same makes them numbers of namesakes.
 */
export function joinable(a: Mask, b: Mask): boolean {
  if (a.kind !== b.kind || a.nameHash !== b.nameHash || a.length !== b.length) return false;
  const together = new Set([...a.visible, ...b.visible]).size;
  return together > a.visible.length && together > b.visible.length && !contradicts(a, b);
}

/** Some digit that shows in both is not the same. */
export function contradicts(a: Mask, b: Mask): boolean {
  return a.visible.some((position, i) => {
    const j = b.visible.indexOf(position);
    return j !== -1 && a.marks.slice(2 * i, 2 * i + 2) !== b.marks.slice(2 * j, 2 * j + 2);
  });
}

function readShape(view: View, group: Group, hash: (raw: string) => string): MaskShape | null {
  const written = toHalfWidth(view.text.slice(group.start, group.end)) + checkCharacter(view, group);
  const kind = kindOf(view, group, written);
  const person = kind === null ? null : personAt(view, group.start);
  if (kind === null || person === null) return null;
  const length = kind === 'mobile' ? 11 : kind === 'id-card' ? 18 : written.length;
  const visible = visibleIn(written, length);
  if (visible === null || visible.length === length) return null;
  const shown = [...written].filter(isShown).map((sign) => (sign === CHECK ? 10 : Number(sign)));
  const { place } = view.segment;
  return {
    kind,
    shape: nameShape(visible, length),
    nameHash: hash(person.name),
    visible,
    marks: markDigits(shown, visible, hash(`${person.name}|${kind}`)),
    length,
    place,
  };
}

/** Each digit moved by an amount that only the key, the person and the position tell. */
function markDigits(digits: readonly number[], visible: readonly number[], pad: string): string {
  return visible
    .map((position, i) => {
      const amount = Number.parseInt(pad.slice(2 * position, 2 * position + 2), 16);
      return ((amount + (digits[i] ?? 0)) & 255).toString(16).padStart(2, '0');
    })
    .join('');
}

function kindOf(view: View, group: Group, written: string): MaskShape['kind'] | null {
  const topic = clueAt(view, group.start, group.end)?.topic;
  if (topic === 'id') return 'id-card';
  if (topic === 'phone') return 'mobile';
  if (topic === 'bank') return 'bank-card';
  if (topic !== undefined && topic !== 'name') return null;
  if (written.length === 18) return 'id-card';
  return written.length === 11 && /^1[3-9]/.test(written) ? 'mobile' : null;
}

/** The check character of a citizen's number; other signs that hide may be an x as well. */
const CHECK = 'ⓧ';

/** A single X right behind a digit that ends a masked number is its check character and shows. */
function checkCharacter({ text }: View, { start, end }: Group): string {
  const isOne = /^[xXｘＸ](?![0-9A-Za-z])/.test(text.slice(end, end + 2)) && /\d/.test(text.charAt(end - 1));
  return isOne && end - start < 18 ? CHECK : '';
}

function isShown(sign: string): boolean {
  return sign === CHECK || /[0-9]/.test(sign);
}

/** Visible positions; where the number of stars is not that of the hidden digits, its ends are counted from both sides. */
function visibleIn(written: string, length: number): number[] | null {
  const isVisible = [...written].map(isShown);
  const positions = isVisible.flatMap((shown, i) => (shown ? [i] : []));
  if (written.length === length) return positions;
  const first = isVisible.indexOf(false);
  const last = isVisible.length - 1 - isVisible.lastIndexOf(false);
  if (first + last !== positions.length || positions.length >= length) return null;
  return [...Array(first).keys(), ...Array.from({ length: last }, (_, i) => length - last + i)];
}

function nameShape(visible: readonly number[], length: number): string {
  const shown = new Set(visible);
  const pattern = Array.from({ length }, (_, i) => (shown.has(i) ? '0' : '*')).join('');
  const ends = /^(0*)\*+(0*)$/.exec(pattern);
  if (ends !== null) return `前${ends[1]?.length ?? 0}后${ends[2]?.length ?? 0}`;
  const middle = /^(\*+)(0+)\*+$/.exec(pattern);
  if (middle === null) return pattern;
  const first = (middle[1]?.length ?? 0) + 1;
  return `仅第${first}至${first + (middle[2]?.length ?? 0) - 1}位`;
}
