import type { Form } from "./forms.js";

/** What a run has tried so far. */
export interface Totals {
  bodies: number;
  parts: number;
  bytes: number;
  /** Bodies that hold a stream, and so have no length beforehand. */
  streams: number;
  /** Bodies that each parser has read and found right. */
  readonly read: { busboy: number; undici: number; python: number };
  /** Bodies with a name that the parser cannot read, whoever wrote it. */
  readonly leftOut: { busboy: number; undici: number; python: number };
  /** Properties by what was tried. */
  readonly kinds: Map<string, number>;
}

/** Nothing yet. */
export function newTotals(): Totals {
  return {
    bodies: 0,
    parts: 0,
    bytes: 0,
    streams: 0,
    read: { busboy: 0, undici: 0, python: 0 },
    leftOut: { busboy: 0, undici: 0, python: 0 },
    kinds: new Map(),
  };
}

/** Adds a form of which `bytes` went out. */
export function countForm(totals: Totals, { kinds, parts }: Form, bytes: number, stream: boolean): void {
  totals.bodies++;
  totals.parts += parts.length;
  totals.bytes += bytes;
  totals.streams += stream ? 1 : 0;
  for (const kind of kinds) totals.kinds.set(kind, (totals.kinds.get(kind) ?? 0) + 1);
}

/** The totals as lines of text. */
export function printTotals({ bodies, parts, bytes, streams, read, leftOut, kinds }: Totals): string {
  const lines = [`${bodies} bodies, ${parts} parts, ${bytes} bytes; ${streams} bodies with a stream`];
  for (const reader of ["busboy", "undici", "python"] as const) {
    lines.push(
      `${reader}: ${read[reader]} read, all right; ${leftOut[reader]} left out for a name that it cannot read`,
    );
  }
  const tried = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `  ${count} ${kind}`);
  return [...lines, "properties:", ...tried].join("\n");
}
