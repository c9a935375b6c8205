/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  if (upper === undefined) throw new RangeError('median expects at least one value');
  return sorted.length % 2 === 1 ? upper : (sorted[half - 1]! + upper) / 2;
}

/** To `digits` significant digits: what was measured is not known better. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}

/** Ratios of several rounds as a result has them: the median of each, and what it lay between. */
export function ratiosOf(rounds: Record<string, readonly number[]>): {
  ratios: Record<string, number>;
  spread: Record<string, [number, number]>;
} {
  const each = <T>(of: (values: readonly number[]) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(rounds).map(([name, values]) => [name, of(values)]));
  return {
    ratios: each((values) => rounded(median(values))),
    spread: each((values) => [rounded(Math.min(...values)), rounded(Math.max(...values))]),
  };
}
