import { i16, i32, u16, u32, u8 } from './little-endian.ts';
import type { WordStreams, WordText } from './text.ts';

// Formatting of characters and paragraphs, [MS-DOC] 2.9: pages of 512 bytes, each for a range of the stream.

const PAGE = 512;

/** What a paragraph says of its place in tables. */
export interface ParagraphProperties {
  /** Tables around it. */
  depth: number;
  /** It is no paragraph but the end of a row. */
  endsRow: boolean;
  /** In a table within a table it is the end of a cell; elsewhere the cell mark says so. */
  endsCell: boolean;
  /** Edges of the row's cells from left to right, in twentieths of a point; only where it ends a row. */
  edges: number[];
}

interface Run<T> {
  from: number;
  to: number;
  value: T;
}

const PLAIN: ParagraphProperties = { depth: 0, endsRow: false, endsCell: false, edges: [] };

/** Properties of the paragraph that a byte of the stream belongs to. */
export function readParagraphs(
  streams: WordStreams,
  { paragraphPages }: WordText,
): (byte: number) => ParagraphProperties {
  const runs: Run<ParagraphProperties>[] = [];
  for (const number of paragraphPages) {
    const page = streams.document.subarray(number * PAGE, (number + 1) * PAGE);
    const count = page[PAGE - 1] ?? 0;
    for (let i = 0; i < count; i++) {
      const at = u8(page, (count + 1) * 4 + i * 13) * 2;
      const properties = at === 0 ? PLAIN : readProperties(grpprlAt(page, at), streams.data);
      runs.push({ from: u32(page, i * 4), to: u32(page, (i + 1) * 4), value: properties });
    }
  }
  runs.sort((a, b) => a.from - b.from);
  return (byte) => find(runs, byte) ?? PLAIN;
}

function grpprlAt(page: Uint8Array, at: number): Uint8Array {
  const words = u8(page, at);
  if (words !== 0) return page.subarray(at + 3, at + 2 * words);
  const more = u8(page, at + 1);
  return page.subarray(at + 4, at + 2 + 2 * more);
}

function readProperties(grpprl: Uint8Array, data: Uint8Array | null): ParagraphProperties {
  const found = { ...PLAIN };
  const apply = (bytes: Uint8Array): void => {
    for (const [code, operand] of modifiersIn(bytes)) {
      if (code === 0x2416 && operand[0] === 1) found.depth = Math.max(found.depth, 1);
      else if (code === 0x6649) found.depth = Math.min(i32(operand, 0), DEEPEST);
      else if (code === 0x2417 || code === 0x244c) found.endsRow ||= operand[0] === 1;
      else if (code === 0x244b) found.endsCell = operand[0] === 1;
      else if (code === 0xd608) found.edges = edgesIn(operand);
      else if ((code === 0x6646 || code === 0x6645) && data !== null) {
        // Too long for the page: it lies in a stream of its own.
        const at = u32(operand, 0);
        if (at + 2 <= data.length) apply(data.subarray(at + 2, at + 2 + u16(data, at)));
      }
    }
  };
  apply(grpprl);
  return found;
}

const DEEPEST = 16;

function edgesIn(operand: Uint8Array): number[] {
  const cells = operand[2] ?? 0;
  if (operand.length < 3 + (cells + 1) * 2) return [];
  return Array.from({ length: cells + 1 }, (_, i) => i16(operand, 3 + i * 2));
}

/** Ranges of the stream that a reader of the printed page does not see: hidden or struck out by tracked changes. */
export function readHidden(
  { document }: WordStreams,
  { characterPages }: WordText,
): (byte: number) => 'hidden' | 'deleted' | null {
  const runs: Run<'hidden' | 'deleted'>[] = [];
  for (const number of characterPages) {
    const page = document.subarray(number * PAGE, (number + 1) * PAGE);
    const count = page[PAGE - 1] ?? 0;
    for (let i = 0; i < count; i++) {
      const at = u8(page, (count + 1) * 4 + i) * 2;
      if (at === 0) continue;
      let value: 'hidden' | 'deleted' | null = null;
      for (const [code, operand] of modifiersIn(page.subarray(at + 1, at + 1 + u8(page, at)))) {
        if (code === 0x0800 && ((operand[0] ?? 0) & 1) === 1) value = 'deleted';
        else if (code === 0x083c && operand[0] === 1) value ??= 'hidden';
      }
      if (value !== null) runs.push({ from: u32(page, i * 4), to: u32(page, (i + 1) * 4), value });
    }
  }
  runs.sort((a, b) => a.from - b.from);
  return runs.length === 0 ? () => null : (byte) => find(runs, byte);
}

function find<T>(runs: readonly Run<T>[], byte: number): T | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (byte < run.from) high = middle - 1;
    else if (byte >= run.to) low = middle + 1;
    else return run.value;
  }
  return null;
}

const FIXED = [1, 1, 2, 4, 2, 2, 0, 3];

/** Modifiers one by one with their operands; what is cut off ends the list. */
function* modifiersIn(bytes: Uint8Array): Generator<[code: number, operand: Uint8Array]> {
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = u16(bytes, at);
    at += 2;
    let size = FIXED[code >> 13] ?? 0;
    // The definition of a row counts itself in two bytes and one too many.
    if (code === 0xd608) size = at + 2 <= bytes.length ? u16(bytes, at) + 1 : 0;
    else if (size === 0) size = 1 + (bytes[at] ?? 0);
    const operand = bytes.subarray(at, at + size);
    if (operand.length < size) return;
    yield [code, operand];
    at += size;
  }
}
