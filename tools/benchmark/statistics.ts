/** The middle of some numbers, the upper one of two; not a number when there are none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The number that `percent` of the numbers, 0 to 100, do not exceed; not a number when there are none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? Number.NaN;
}
