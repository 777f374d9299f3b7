/** What a run has tried so far. */
export interface Totals {
  bodies: number;
  parts: number;
  bytes: number;
  /** Bodies that hold a stream, and so have no length beforehand. */
  streams: number;
  /** Bodies that each parser has read and found right. */
  readonly read: Record<Reader, number>;
  /** Bodies that the parser cannot read, whoever wrote them. */
  readonly leftOut: Record<Reader, number>;
  /** Properties by what was tried. */
  readonly kinds: Map<string, number>;
}

/** Who reads the bodies: the last is ours, the others are not. */
export const readers = ["busboy", "undici", "python", "ours"] as const;
export type Reader = (typeof readers)[number];

/** Nothing yet. */
export function newTotals(): Totals {
  return {
    bodies: 0,
    parts: 0,
    bytes: 0,
    streams: 0,
    read: { busboy: 0, undici: 0, python: 0, ours: 0 },
    leftOut: { busboy: 0, undici: 0, python: 0, ours: 0 },
    kinds: new Map(),
  };
}

/** Adds a body that went out: what was tried in it, its parts and bytes, and whether it holds a stream. */
export function countBody(
  totals: Totals,
  {
    kinds,
    parts,
    bytes,
    stream,
  }: { kinds: readonly string[]; parts: number; bytes: number; stream: boolean },
): void {
  totals.bodies++;
  totals.parts += parts;
  totals.bytes += bytes;
  totals.streams += stream ? 1 : 0;
  for (const kind of kinds) totals.kinds.set(kind, (totals.kinds.get(kind) ?? 0) + 1);
}

/** The totals as lines of text. */
export function printTotals({ bodies, parts, bytes, streams, read, leftOut, kinds }: Totals): string {
  const lines = [`${bodies} bodies, ${parts} parts, ${bytes} bytes; ${streams} bodies with a stream`];
  for (const reader of readers) {
    lines.push(
      `${reader}: ${read[reader]} read, all right; ${leftOut[reader]} left out, for what it cannot read`,
    );
  }
  const tried = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `  ${count} ${kind}`);
  return [...lines, "properties:", ...tried].join("\n");
}
