import type { TextItem } from './lines.ts';

/** A text in parts at places of the page; where its signs stand is reckoned from their widths. */
export function cutAt(item: TextItem, places: readonly number[]): TextItem[] {
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
