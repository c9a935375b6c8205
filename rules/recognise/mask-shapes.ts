import { toHalfWidth } from '../text/normalise.ts';
import { clueAt, personAt } from './context.ts';
import { scanText, type Group } from './scan.ts';
import { topicOf } from './topics.ts';
import type { Kind, Segment, View } from './types.ts';

/** How one person's number is masked somewhere. Holds no digit: positions only. */
export interface MaskShape {
  kind: Extract<Kind, 'id-card' | 'mobile' | 'bank-card'>;
  /** 前6后4, or the pattern of visible (0) and hidden (*) places. */
  shape: string;
  nameHash: string;
  /** Visible positions, from 0, in a number of full length. */
  visible: number[];
  length: number;
}

/** The masks of numbers beside names, to be compared over a whole site. */
export function maskShapes(segments: Iterable<Segment>, options: { hash: (raw: string) => string }): MaskShape[] {
  const shapes: MaskShape[] = [];
  for (const segment of segments) {
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

/** Two masks of the same person's number that, laid over each other, show more than either alone. Namesakes are possible: a lead for a person. */
export function joinable(a: MaskShape, b: MaskShape): boolean {
  if (a.kind !== b.kind || a.nameHash !== b.nameHash || a.length !== b.length) return false;
  const together = new Set([...a.visible, ...b.visible]).size;
  return together > a.visible.length && together > b.visible.length;
}

function readShape(view: View, group: Group, hash: (raw: string) => string): MaskShape | null {
  const written = toHalfWidth(view.text.slice(group.start, group.end));
  const kind = kindOf(view, group, written);
  const person = kind === null ? null : personAt(view, group.start);
  if (kind === null || person === null) return null;
  const length = kind === 'mobile' ? 11 : kind === 'id-card' ? 18 : written.length;
  const visible = visibleIn(written, length);
  if (visible === null || visible.length === length) return null;
  return { kind, shape: nameShape(visible, length), nameHash: hash(person.name), visible, length };
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

/** Visible positions; where the number of stars is not that of the hidden digits, its ends are counted from both sides. */
function visibleIn(written: string, length: number): number[] | null {
  const isVisible = [...written].map((character) => /[0-9]/.test(character));
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
  return ends === null ? pattern : `前${ends[1]?.length ?? 0}后${ends[2]?.length ?? 0}`;
}
