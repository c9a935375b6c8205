import type { TextItem } from '../layout/lines.ts';
import { type Point, type Stroke, strokeBetween } from '../layout/stroke.ts';
import type { Attributes, XmlHandler } from '../xml/read-xml.ts';

export interface PageCollector {
  /** In millimetres from the top left. */
  items: TextItem[];
  /** Straight lines drawn on it. */
  strokes: Stroke[];
  pictures: number;
  /** An annotation of it is a watermark. */
  hasWatermark: boolean;
}

const NUMBERS = /-?\d+(?:\.\d+)?/g;

/** Collects the texts of a page with their places. A text stands at the corner of its object plus its own offset. */
export function pageHandler(page: PageCollector): XmlHandler {
  let corner = { x: 0, y: 0 };
  let scale = { x: 1, y: 1 };
  let size = 3.5;
  let code: { attributes: Attributes; text: string } | null = null;
  let path: { corner: { x: number; y: number }; matrix: number[]; data: string } | null = null;
  let isPathData = false;
  return {
    open(name, attributes) {
      if (name === 'ImageObject') page.pictures++;
      else if (name === 'Annot') page.hasWatermark ||= attributes['Type'] === 'Watermark';
      else if (name === 'TextObject') {
        const [x = 0, y = 0] = numbers(attributes['Boundary']);
        const [a = 1, b = 0, c = 0, d = 1] = numbers(attributes['CTM']);
        corner = { x, y };
        scale = { x: Math.hypot(a, b) || 1, y: Math.hypot(c, d) || 1 };
        size = Number(attributes['Size'] ?? 3.5) || 3.5;
      } else if (name === 'TextCode') code = { attributes, text: '' };
      else if (name === 'PathObject') {
        const [x = 0, y = 0] = numbers(attributes['Boundary']);
        path = { corner: { x, y }, matrix: numbers(attributes['CTM']), data: '' };
      } else if (name === 'AbbreviatedData') isPathData = true;
    },
    text(piece) {
      if (code !== null) code.text += piece;
      else if (isPathData && path !== null && path.data.length < LONGEST_PATH) path.data += piece;
    },
    close(name) {
      if (name === 'AbbreviatedData') isPathData = false;
      else if (name === 'PathObject' && path !== null) {
        page.strokes.push(...strokesOf(path));
        path = null;
      }
      if (name !== 'TextCode' || code === null) return;
      const { attributes, text } = code;
      code = null;
      const x = corner.x + Number(attributes['X'] ?? 0) * scale.x;
      const y = corner.y + Number(attributes['Y'] ?? 0) * scale.y;
      const step = steps(attributes['DeltaX'], text.length).map((one) => one * scale.x);
      const letter = size * scale.y;
      page.items.push(...atSteps(text.replace(/[\r\n]/g, ''), { x, y, letter, step }));
    },
  };
}

/** Millimetres by which a line that leans more is none of a table's. */
const STRAIGHT = 0.4;
/** A path that says more is a drawing. */
const LONGEST_PATH = 20_000;

/** The straight strokes of a path: M and S move, L draws, C closes; curves are passed over. */
function strokesOf({
  corner,
  matrix,
  data,
}: {
  corner: { x: number; y: number };
  matrix: number[];
  data: string;
}): Stroke[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const place = (x: number, y: number): Point => [corner.x + a * x + c * y + e, corner.y + b * x + d * y + f];
  const found: Stroke[] = [];
  let at = place(0, 0);
  let start = at;
  const draw = (to: Point): void => {
    found.push(...strokeBetween(at, to, STRAIGHT));
    at = to;
  };
  for (const [, word = '', list = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = numbers(list);
    const [x = 0, y = 0] = values.slice(-2);
    if (word === 'M' || word === 'S') start = at = place(x, y);
    else if (word === 'L') draw(place(x, y));
    else if (word === 'C') draw(start);
    else if (values.length >= 2) at = place(x, y);
  }
  return found;
}

/** One text whose signs may stand far apart: cut where a step is wider than a sign by a gap. */
function atSteps(
  text: string,
  { x, y, letter, step }: { x: number; y: number; letter: number; step: number[] },
): TextItem[] {
  const items: TextItem[] = [];
  let run = '';
  let left = x;
  let at = x;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    run += sign;
    const width = sign > '\u2e80' ? letter : letter * 0.55;
    const next = at + (step[i] ?? width);
    if (i === text.length - 1 || next - at - width > 0.5 * letter) {
      items.push({ text: run, x: left, y, width: at + width - left, size: letter });
      run = '';
      left = next;
    }
    at = next;
  }
  return items;
}

/** `3 3 g 4 3.5`: two steps of 3, then four of 3.5. */
function steps(delta: string | undefined, most: number): number[] {
  const found: number[] = [];
  const words = (delta ?? '').trim().split(/\s+/);
  for (let i = 0; i < words.length && found.length < most; i++) {
    if (words[i] === 'g') {
      const count = Math.min(most, Number(words[i + 1] ?? 0));
      for (let n = 0; n < count; n++) found.push(Number(words[i + 2] ?? 0));
      i += 2;
    } else if (words[i] !== '') found.push(Number(words[i]));
  }
  return found;
}

function numbers(list: string | undefined): number[] {
  return (list?.match(NUMBERS) ?? []).map(Number);
}
