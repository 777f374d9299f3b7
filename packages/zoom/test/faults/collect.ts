import { tracingChannel } from "node:diagnostics_channel";
import { mkdirSync, writeFileSync } from "node:fs";
import { inspect } from "node:util";
import type { ZoomClientOptions } from "../../src/index.js";

/** Keeps what a run makes known of its calls: events, diagnostics, errors with all that hangs on them. */
export interface Collection {
  /** For the options of a client. */
  readonly observer: NonNullable<ZoomClientOptions["observer"]>;
  note(value: unknown): void;
  /** Writes it to `.turbo/NAME.collected`, where the check for tokens looks at the end of all tests. */
  write(): void;
}

/** Opens a collection. */
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
