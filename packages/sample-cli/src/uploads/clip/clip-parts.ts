/** A stretch of a file that is sent in one call. Parts are numbered from 1. */
export interface ClipPart {
  readonly number: number;
  /** In bytes; `end` is the first byte that is not in the part. */
  readonly start: number;
  readonly end: number;
}

/** Zoom's limits: bytes of a part other than the last, bytes of any part, parts of a clip. */
export const partLimits = { smallest: 5 * 2 ** 20, largest: 100 * 2 ** 20, most: 100 } as const;

/** The bytes of each part but the last: as few as 100 parts allow, in whole MiB, so that a break costs little. */
export function partSizeOf(size: number): number {
  const least = Math.ceil(size / partLimits.most / 2 ** 20) * 2 ** 20;
  return Math.max(partLimits.smallest, least);
}

/** All parts of a file, in order. */
export function clipParts(size: number, partSize: number): readonly ClipPart[] {
  return Array.from({ length: Math.max(1, Math.ceil(size / partSize)) }, (_, index) => ({
    number: index + 1,
    start: index * partSize,
    end: Math.min(size, (index + 1) * partSize),
  }));
}
