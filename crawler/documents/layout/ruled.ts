import type { TextItem } from './lines.ts';

/** A straight line drawn on a page, upright or level. Units are those of the texts, y grows downwards. */
export interface Ruling {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The space between four rulings, with the texts in it. */
export interface RuledCell {
  left: number;
  right: number;
  top: number;
  bottom: number;
  items: TextItem[];
}

/** More lines than this are a drawing. */
const MOST_RULINGS = 20_000;
/** In heights of a letter: rulings closer than this are one, and end this far from where they should. */
const NEAR = 0.3;
/** Height of a letter's middle over its baseline. */
const MIDDLE = 0.35;

interface Bar {
  /** Where it stands: x of an upright one, y of a level one. */
  at: number;
  from: number;
  to: number;
}

/** Puts texts into the cells that rulings make; a text that crosses an upright ruling is cut there. What lies in no cell is loose. */
export function sortIntoCells(
  items: readonly TextItem[],
  rulings: readonly Ruling[],
): { cells: RuledCell[]; loose: TextItem[] } {
  const size = medianSize(items);
  const near = NEAR * size;
  const upright: Bar[] = [];
  const level: Bar[] = [];
  for (const { x1, y1, x2, y2 } of rulings) {
    if (Math.abs(x1 - x2) < near / 2 && Math.abs(y1 - y2) > near)
      upright.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
    else if (Math.abs(y1 - y2) < near / 2 && Math.abs(x1 - x2) > near)
      level.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  }
  if (upright.length < 2 || level.length < 2 || upright.length + level.length > MOST_RULINGS)
    return { cells: [], loose: [...items] };
  const uprights = joinBars(upright, near);
  const levels = joinBars(level, near);
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

/** Bars that stand nearly at the same place get one place, and what follows on itself is one bar: every cell may have drawn its own edges. */
function joinBars(bars: Bar[], near: number): Bar[] {
  bars.sort((a, b) => a.at - b.at);
  let start = -Infinity;
  let last = -Infinity;
  for (const bar of bars) {
    if (bar.at - last > near) start = bar.at;
    last = bar.at;
    bar.at = start;
  }
  bars.sort((a, b) => a.at - b.at || a.from - b.from);
  const joined: Bar[] = [];
  for (const bar of bars) {
    const open = joined.at(-1);
    if (open !== undefined && open.at === bar.at && bar.from <= open.to + near) open.to = Math.max(open.to, bar.to);
    else joined.push({ ...bar });
  }
  return joined;
}

/** The bars nearest to a place on both sides of it that reach over it. */
function around(bars: readonly Bar[], at: number, across: number, near: number): [number | null, number | null] {
  let before: number | null = null;
  for (const bar of bars) {
    if (bar.from - near > across || bar.to + near < across) continue;
    if (bar.at <= at) before = bar.at;
    else return [before, bar.at];
  }
  return [before, null];
}

function crossing(upright: readonly Bar[], { x, width, size }: TextItem, y: number, near: number): number[] {
  const margin = 0.3 * size;
  const found: number[] = [];
  for (const { at, from, to } of upright) {
    if (at <= x + margin || at >= x + width - margin || from - near > y || to + near < y) continue;
    if (at !== found.at(-1)) found.push(at);
  }
  return found;
}

/** A text in parts at places of the page; where its signs stand is reckoned from their widths. */
function cutAt(item: TextItem, places: readonly number[]): TextItem[] {
  if (places.length === 0) return [item];
  const signs = [...item.text];
  const weights = signs.map((sign) => (sign > '\u2e80' ? 2 : 1));
  const unit =
    item.width /
    Math.max(
      1,
      weights.reduce<number>((sum, weight) => sum + weight, 0),
    );
  const parts: TextItem[] = [];
  let from = 0;
  let x = item.x;
  for (const place of [...places, Infinity]) {
    let to = from;
    let end = x;
    while (to < signs.length && end + (weights[to]! * unit) / 2 < place) end += weights[to++]! * unit;
    // A space that stands for the gap between the cells is the better place.
    if (place !== Infinity) {
      const space = nearestSpace(signs, to);
      while (to < space) end += weights[to++]! * unit;
      while (to > space) end -= weights[--to]! * unit;
    }
    const text = signs.slice(from, to).join('');
    if (text.trim() !== '') parts.push({ ...item, text: text.trim(), x, width: end - x });
    from = to;
    x = end;
  }
  return parts;
}

const LOOK_FOR_SPACE = 3;

function nearestSpace(signs: readonly string[], at: number): number {
  for (let off = 0; off <= LOOK_FOR_SPACE; off++) {
    if (signs[at + off] === ' ') return at + off;
    if (signs[at - off] === ' ') return at - off;
  }
  return at;
}
