/** The median; undefined for no values. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/**
 * The median of the ratios, round by round: what slows a whole round does not move it. Both lists hold the
 * rounds in the same order.
 */
export function medianRatio(values: readonly number[], base: readonly number[] = []): number | undefined {
  return median(values.flatMap((value, i) => (base[i] === undefined ? [] : [value / base[i]])));
}
