import { subjectOver, type Segment } from '../../recognise/index.ts';
import { scanText } from '../../recognise/scan.ts';

const CONTEXT = 60;
/** A label is a short line that ends in a colon and holds no number. */
const LONGEST_LABEL = 20;

/** A line of running text that may hold something, with its neighbours. */
export interface Line {
  segment: Segment;
  line: number;
}

/**
 * The lines of a block of plain text in which a long number or a telling word stands; the others are context at most.
 * Looking at the whole block first makes plain text five times as fast as judging each line.
 * @param first number of the first line
 * @param before the line before the block, '' where there is none
 */
export function linesOf(block: string, first: number, before: string): Line[] {
  const places = placesIn(block);
  const found: Line[] = [];
  let line = first;
  let previous = before;
  for (let at = 0, i = 0; i < places.length; line++) {
    const end = endOf(block, at);
    const text = block.slice(at, end);
    if ((places[i] ?? 0) < end) {
      const segment: Segment = {
        text,
        place: { in: 'line', line },
        before: previous.slice(-CONTEXT),
        after: block.slice(end + 1, Math.min(endOf(block, end + 1), end + 1 + CONTEXT)),
      };
      if (isLabel(previous)) segment.label = previous;
      const subject = subjectOver(text, linesAbove(block, at));
      if (subject !== undefined) segment.subject = subject;
      found.push({ segment, line });
      while (i < places.length && (places[i] ?? 0) < end) i++;
    }
    previous = text;
    at = end + 1;
  }
  return found;
}

/** Lines of a form that are still of the same person. */
const FORM_LINES = 12;

function* linesAbove(block: string, at: number): Generator<string> {
  for (let end = at - 1, i = 0; end > 0 && i < FORM_LINES; i++) {
    const start = block.lastIndexOf('\n', end - 1) + 1;
    yield block.slice(start, end);
    end = start - 1;
  }
}

export function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && /[：:]\s*$/.test(text) && !/\d{5}/.test(text);
}

function endOf(block: string, at: number): number {
  const end = block.indexOf('\n', at);
  return end === -1 ? block.length : end;
}

/** The block's UTF-16 codes: what is looked at again and again is read from an array, not from a string. */
function codesOf(block: string): Uint16Array {
  const codes = new Uint16Array(block.length);
  for (let i = 0; i < codes.length; i++) codes[i] = block.charCodeAt(i);
  return codes;
}

/** Where something stands that a recogniser may take up, in order. */
function placesIn(block: string): number[] {
  const { tokens, triggers } = scanText(block, codesOf(block));
  const places = tokens.map(({ start }) => start);
  for (const found of Object.values(triggers)) places.push(...found);
  return places.sort((a, b) => a - b);
}
