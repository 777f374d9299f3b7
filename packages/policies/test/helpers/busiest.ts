/** The largest number of `times` within any `length` milliseconds, end excluded. */
export function busiest(times: readonly number[], length: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  return sorted.reduce((most, time, last) => {
    while (time - (sorted[first] ?? time) >= length) first++;
    return Math.max(most, last - first + 1);
  }, 0);
}
