import type { PartRange } from "./part-size-for.js";

/** Sums up the progress of all parts, for one listener. `done` are the numbers of the parts that are there. */
export function partProgress(
  ranges: readonly PartRange[],
  done: ReadonlySet<number>,
  listener: ((progress: ClipProgress) => void) | undefined,
): PartProgress {
  const sizes = new Map(ranges.map(({ number, start, end }) => [number, end - start]));
  const total = ranges.at(-1)?.end ?? 0;
  const sent = new Map([...done].map((number) => [number, sizes.get(number) ?? 0]));

  function report(number: number, bytes: number): void {
    sent.set(number, Math.min(bytes, sizes.get(number) ?? 0));
    listener?.({ sent: [...sent.values()].reduce((sum, each) => sum + each, 0), total });
  }

  return {
    of: (number) => listener && ((progress) => report(number, progress.sent)),
    finish: (number) => report(number, sizes.get(number) ?? 0),
  };
}

/** The progress of the parts of one upload. */
export interface PartProgress {
  /** The option `onProgress` of the call that sends a part. Its bytes count the head of the part too. */
  of(number: number): OnProgress | undefined;
  /** Says that a part is there. */
  finish(number: number): void;
}

/** How far the upload of a clip has come. */
export interface ClipProgress {
  /** Bytes of the file that have been sent, those of an earlier run included. */
  readonly sent: number;
  /** Bytes of the file. */
  readonly total: number;
}

/** Called as bytes of one part are sent. */
export type OnProgress = (progress: { readonly sent: number }) => void;
