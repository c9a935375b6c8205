import { recognise } from '../../../rules/recognise/index.ts';
import type { Reading } from '../../../rules/documents/reading.ts';
import { secretHash } from '../scan/secret-hash.ts';
import { createSegmenter, type Placed } from '../../../rules/documents/scan/segmenter.ts';

/** What to put in place of a range of a line. */
export interface Replacement {
  start: number;
  end: number;
  masked: string;
}

/**
 * What to hide, by the line it stands in, without white space at its ends. The same line anywhere in the file is
 * treated alike: a text that is personal in one place is better hidden in all.
 */
export type MaskPlan = ReadonlyMap<string, readonly Replacement[]>;

export interface CollectOptions {
  key: Uint8Array;
  asOf: string;
}

const BATCH = 4_000;

/** Reads a file and notes all its hits, leads included: in a copy to be published a doubt is better hidden. */
export async function collectHits(
  { parts }: Pick<Reading, 'parts'>,
  { key, asOf }: CollectOptions,
): Promise<{ plan: MaskPlan; hits: number }> {
  const plan = new Map<string, Replacement[]>();
  const segmenter = createSegmenter();
  let batch: Placed[] = [];
  const hash = secretHash(key);
  let hits = 0;
  const judge = (): void => {
    for (const { segment, start, end, masked } of recognise(
      batch.map((placed) => placed.segment),
      { hash, asOf },
    )) {
      hits++;
      addToPlan(plan, batch[segment]?.segment.text ?? '', { start, end, masked });
    }
    batch = [];
  };
  for await (const some of parts) {
    for (const part of some) segmenter.add(part, batch);
    if (batch.length >= BATCH) judge();
  }
  judge();
  return { plan, hits };
}

/** A hit that goes over several lines is hidden whole in each of them. */
function addToPlan(plan: Map<string, Replacement[]>, text: string, { start, end, masked }: Replacement): void {
  let from = 0;
  for (const line of text.split('\n')) {
    const left = from + (line.length - line.trimStart().length);
    const right = from + line.trimEnd().length;
    const [a, b] = [Math.max(start, left), Math.min(end, right)];
    if (a < b) {
      const isWhole = a === start && b === end;
      const known = plan.get(line.trim()) ?? [];
      const found = { start: a - left, end: b - left, masked: isWhole ? masked : '*'.repeat(b - a) };
      if (!known.some((other) => found.start < other.end && other.start < found.end)) known.push(found);
      plan.set(
        line.trim(),
        known.sort((one, other) => one.start - other.start),
      );
    }
    from += line.length + 1;
  }
}

/** Replacements for a text of several lines, by its own offsets. */
export function replacementsIn(text: string, plan: MaskPlan): Replacement[] {
  const found: Replacement[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    if (plan.has(line.trim())) addReplacements(line, from, plan, found);
    else for (const { index, 0: cell } of line.matchAll(CELLS)) addCell(cell, from + index, plan, found);
    from += line.length + 1;
  }
  return found;
}

/** Cells of a line have been judged one by one, whatever parts them: the strict ways first. */
const CELLS = /(?:[^\t|│┃¦;； \u3000\u00a0]|[ \u3000\u00a0](?![ \u3000\u00a0]))+/g;
const LOOSE_CELLS = /[^，,、 \u3000\u00a0]+/g;

function addCell(cell: string, from: number, plan: MaskPlan, found: Replacement[]): void {
  if (plan.has(cell.trim())) addReplacements(cell, from, plan, found);
  else for (const { index, 0: part } of cell.matchAll(LOOSE_CELLS)) addReplacements(part, from + index, plan, found);
}

function addReplacements(piece: string, from: number, plan: MaskPlan, found: Replacement[]): void {
  const left = from + (piece.length - piece.trimStart().length);
  for (const { start, end, masked } of plan.get(piece.trim()) ?? [])
    found.push({ start: left + start, end: left + end, masked });
}
