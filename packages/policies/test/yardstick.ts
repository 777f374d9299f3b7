/**
 * How long this machine takes for so many waits of some milliseconds, one after the other, while a test runs: a bound that
 * is a multiple of that holds on a busy machine as well.
 */
export async function yardstick(milliseconds: number, waits: number): Promise<number> {
  const begin = performance.now();
  for (let wait = 0; wait < waits; wait++) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return performance.now() - begin;
}
