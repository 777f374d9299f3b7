import { PolicyError } from "@partwise/policies";

/**
 * The size of the parts of a file, in bytes: at least 16 MiB, and more where the file would need more than 48 parts, since
 * Zoom counts 50 requests to a person in a day. A part has 95 MiB at most, unless 100 parts of that hold too little.
 * @throws {PolicyError} `SETTINGS` for a file without bytes, or with more than 100 parts of 100 MiB hold
 */
export function partSizeFor(size: number): number {
  if (size === 0)
    throw new PolicyError("SETTINGS", "uploadClip: the file is empty. Send one that has bytes.");
  if (size > most * largest) {
    throw new PolicyError(
      "SETTINGS",
      `uploadClip: the file has ${size} bytes; ${most * largest} are allowed. Send a shorter video.`,
    );
  }
  const wanted = Math.max(16 * mebibyte, Math.ceil(size / few / mebibyte) * mebibyte);
  return Math.min(wanted, size > most * sure ? largest : sure);
}

const mebibyte = 1_048_576;
const few = 48;
const most = 100;
const largest = 100 * mebibyte;
/** Below 100 MB in both readings: 100,000,000 and 104,857,600 bytes. */
const sure = 95 * mebibyte;

/** The parts of a file, counted from 1. `end` is the first byte after the part. */
export function rangesOf(size: number, partSize: number): readonly PartRange[] {
  return Array.from({ length: Math.ceil(size / partSize) }, (_, i) => ({
    number: i + 1,
    start: i * partSize,
    end: Math.min(size, (i + 1) * partSize),
  }));
}

/** One part of a file, as byte positions. */
export interface PartRange {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Refuses a number of parts at a time that is none. @throws {PolicyError} `SETTINGS` */
export function assertParts(parts: number): void {
  if (Number.isInteger(parts) && parts >= 1) return;
  throw new PolicyError("SETTINGS", `uploadClip: parts: got ${parts}, need an integer from 1 on.`);
}
