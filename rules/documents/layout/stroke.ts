/** A straight line along the page; units are those of the page, y grows downwards. */
export interface Stroke {
  isUpright: boolean;
  /** x of an upright one, y of a level one. */
  at: number;
  from: number;
  to: number;
}

export type Point = readonly [x: number, y: number];

/** Nothing where the line is aslant by more than `straight` or not longer than that. */
export function strokeBetween([x1, y1]: Point, [x2, y2]: Point, straight: number): Stroke[] {
  const [across, down] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (Math.min(across, down) > straight || Math.max(across, down) <= straight) return [];
  return across > down
    ? [{ isUpright: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
    : [{ isUpright: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
}
