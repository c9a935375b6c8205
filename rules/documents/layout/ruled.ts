import { cutAt } from './cut-text.ts';
import type { TextItem } from './lines.ts';
import type { Stroke } from './stroke.ts';

/** The space between four rulings, with the texts in it. */
export interface RuledCell {
  left: number;
  right: number;
  top: number;
  bottom: number;
  items: TextItem[];
}

/** More lines than this are a drawing. */
const MOST_STROKES = 20_000;
/** In heights of a letter: rulings closer than this are one, and end this far from where they should. */
const NEAR = 0.3;
/** Height of a letter's middle over its baseline. */
const MIDDLE = 0.35;

/** Puts texts into the cells that rulings make; a text that crosses an upright ruling is cut there. What lies in no cell is loose. */
export function sortIntoCells(
  items: readonly TextItem[],
  strokes: readonly Stroke[],
): { cells: RuledCell[]; loose: TextItem[] } {
  const size = medianSize(items);
  const near = NEAR * size;
  const upright = strokes.filter(({ isUpright, from, to }) => isUpright && to - from > near);
  const level = strokes.filter(({ isUpright, from, to }) => !isUpright && to - from > near);
  if (upright.length < 2 || level.length < 2 || upright.length + level.length > MOST_STROKES)
    return { cells: [], loose: [...items] };
  const uprights = joinStrokes(upright, near);
  const levels = joinStrokes(level, near);
  const cells = new Map<string, RuledCell>();
  const loose: TextItem[] = [];
  for (const whole of items) {
    const y = whole.y - MIDDLE * whole.size;
    for (const item of cutAt(whole, crossing(uprights, whole, y, near))) {
      const x = item.x + Math.min(item.width / 2, item.size);
      const [left, right] = around(uprights, x, y, near);
      const [top, bottom] = around(levels, y, x, near);
      if (left === null || right === null || top === null || bottom === null) {
        loose.push(item);
        continue;
      }
      const key = `${left} ${right} ${top} ${bottom}`;
      const cell = cells.get(key) ?? { left, right, top, bottom, items: [] };
      cells.set(key, cell);
      cell.items.push(item);
    }
  }
  return { cells: [...cells.values()], loose };
}

function medianSize(items: readonly TextItem[]): number {
  const sizes = items.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 1;
}

/** Lines that stand nearly at the same place get one place, and what follows on itself is one line: every cell may have drawn its own edges. */
function joinStrokes(strokes: readonly Stroke[], near: number): Stroke[] {
  const lanes = strokes.map((stroke) => ({ ...stroke })).sort((a, b) => a.at - b.at);
  let start = -Infinity;
  let last = -Infinity;
  for (const stroke of lanes) {
    if (stroke.at - last > near) start = stroke.at;
    last = stroke.at;
    stroke.at = start;
  }
  lanes.sort((a, b) => a.at - b.at || a.from - b.from);
  const joined: Stroke[] = [];
  for (const stroke of lanes) {
    const open = joined.at(-1);
    if (open !== undefined && open.at === stroke.at && stroke.from <= open.to + near)
      open.to = Math.max(open.to, stroke.to);
    else joined.push(stroke);
  }
  return joined;
}

/** The lines nearest to a place on both sides of it that reach over it. */
function around(strokes: readonly Stroke[], at: number, across: number, near: number): [number | null, number | null] {
  let before: number | null = null;
  for (const stroke of strokes) {
    if (stroke.from - near > across || stroke.to + near < across) continue;
    if (stroke.at <= at) before = stroke.at;
    else return [before, stroke.at];
  }
  return [before, null];
}

function crossing(upright: readonly Stroke[], { x, width, size }: TextItem, y: number, near: number): number[] {
  const margin = 0.3 * size;
  const found: number[] = [];
  for (const { at, from, to } of upright) {
    if (at <= x + margin || at >= x + width - margin || from - near > y || to + near < y) continue;
    if (at !== found.at(-1)) found.push(at);
  }
  return found;
}
