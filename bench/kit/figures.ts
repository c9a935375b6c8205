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
