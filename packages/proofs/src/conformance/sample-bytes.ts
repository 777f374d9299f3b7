/** Bytes of a pattern that no shift by a buffer's size repeats: 251 is prime. */
export function sampleBytes(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).map((_, at) => at % 251);
}

/** Larger than what a transport holds back. */
export const fileSize = 300_000;
