import { withoutRadicals } from './radicals.ts';
import { splitPieces } from './split.ts';

/** A run of text on a page; units are those of the page, y grows downwards. */
export interface TextItem {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Height of its letters. */
  size: number;
  /** Paragraph or cell that it belongs to, where the file says so. */
  block?: string | null;
}

/** A piece of a line that stands apart from its neighbours, as the cells of a table do. */
export interface LinePiece {
  text: string;
  left: number;
  right: number;
}

export interface Line {
  y: number;
  size: number;
  pieces: LinePiece[];
}

/** Gaps in heights of a letter: from here on there is a space, from here on another cell. */
const SPACE = 0.2;
const CELL = 0.45;
/** The same where the file says that they belong to different paragraphs. */
const CELL_OF_OTHER_BLOCK = 0.15;
/** Baselines closer than this, in heights of a letter, are one line. */
const SAME_LINE = 0.45;

/** Puts the text of a page into lines from top to bottom, each from left to right; what stands apart stays apart. */
export function layoutLines(items: readonly TextItem[]): Line[] {
  const lines: { y: number; size: number; items: TextItem[] }[] = [];
  const sorted = items.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  for (const item of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && item.y - line.y <= SAME_LINE * Math.max(1, Math.min(line.size, item.size))) {
      line.items.push(item);
      line.size = Math.max(line.size, item.size);
    } else lines.push({ y: item.y, size: item.size, items: [item] });
  }
  return lines.map(({ y, size, items: parts }) => ({ y, size, pieces: toPieces(parts) }));
}

function toPieces(items: TextItem[]): LinePiece[] {
  items.sort((a, b) => a.x - b.x);
  const pieces: LinePiece[] = [];
  let lastSize = 0;
  let lastBlock: string | null = null;
  for (const { text, x, width, size, block = null } of items) {
    const last = pieces.at(-1);
    const right = x + width;
    const unit = Math.max(1, Math.min(size, lastSize || size));
    const apart = (block === lastBlock ? CELL : CELL_OF_OTHER_BLOCK) * unit;
    lastSize = size;
    lastBlock = block;
    if (last !== undefined && isStretched(last, text, (x - last.right) / unit)) {
      last.text += text.trim();
      last.right = right;
    } else if (last === undefined || x - last.right > apart) pieces.push({ text, left: x, right });
    else if (isDouble(last, text, x)) continue;
    else {
      last.text += x - last.right > SPACE * unit && !/\s$/.test(last.text) ? ` ${text}` : text;
      last.right = Math.max(last.right, right);
    }
  }
  const plain = pieces.map(({ text, left, right }) => ({ text: withoutRadicals(text.trim()), left, right }));
  return plain.length > 1 ? splitPieces(plain) : plain;
}

/** The two characters of a short name, set a character apart as typists do, with an ideographic space between them. */
function isStretched(last: LinePiece, text: string, gap: number): boolean {
  return gap > CELL && gap < 1.3 && /^[\u4e00-\u9fff]$/.test(last.text.trim()) && /^[\u4e00-\u9fff]$/.test(text.trim());
}

/** Bold made by printing the same text twice, a hair apart. */
function isDouble(last: LinePiece, text: string, x: number): boolean {
  return x < last.right - (last.right - last.left) * 0.8 && last.text === text;
}
