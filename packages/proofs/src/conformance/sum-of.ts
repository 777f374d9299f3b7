/** Tells bytes apart: their number, and a sum that heeds their order. */
export function sumOf(bytes: Iterable<number>): { readonly length: number; readonly sum: number } {
  let length = 0;
  let sum = 0;
  for (const byte of bytes) {
    length++;
    sum = (sum * 31 + byte) % 1_000_003;
  }
  return { length, sum };
}
