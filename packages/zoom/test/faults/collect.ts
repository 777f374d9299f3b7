import { tracingChannel } from "node:diagnostics_channel";
import { mkdirSync, writeFileSync } from "node:fs";
import { inspect } from "node:util";
import type { ZoomClientOptions } from "../../src/index.js";

/** Starts a collection. */
export function collect(name: string): Collection {
  const lines: string[] = [];
  const note = (value: unknown) => {
    lines.push(inspect(value, { depth: null, showHidden: true, breakLength: Number.POSITIVE_INFINITY }));
  };
  for (const channel of ["partwise:call", "partwise:attempt"]) {
    tracingChannel(channel).subscribe({
      start: note,
      end: note,
      asyncStart: note,
      asyncEnd: note,
      error: note,
    });
  }
  return {
    observer: { onAttempt: note, onResponse: note },
    note,
    write: () => {
      const folder = new URL("../../.turbo/", import.meta.url);
      mkdirSync(folder, { recursive: true });
      writeFileSync(new URL(`${name.replaceAll(/\W+/g, "-")}.collected`, folder), `${lines.join("\n")}\n`);
    },
  };
}

/** Collects what a run reveals about its calls: events, diagnostics, and errors with all their properties. */
export interface Collection {
  /** The observer, for the options of a client. */
  readonly observer: NonNullable<ZoomClientOptions["observer"]>;
  note(value: unknown): void;
  /** Writes the collection to `.turbo/NAME.collected`, which is searched for tokens after all tests. */
  write(): void;
}
