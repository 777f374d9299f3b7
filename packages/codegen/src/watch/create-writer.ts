import { statSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "../generate/generate.js";
import type { Made } from "../generate/make-files.js";
import type { Warning } from "../generate/warnings-of.js";
import { writeMade } from "../generate/write-made.js";
import type { Run } from "../memory/memory.js";
import { writeFiles } from "../output/write-files.js";

/** Writes what one run makes after another. */
export function createWriter(run: Run): Writer {
  let last: { readonly made: Made; readonly stats: readonly string[] } | undefined;

  const pathsOf = ({ contents }: Made) => contents.map(({ path }) => join(run.output, path));
  const note = (made: Made) => {
    last = { made, stats: pathsOf(made).map(statOf) };
  };

  return {
    isAsWritten: () =>
      last !== undefined && pathsOf(last.made).every((path, index) => statOf(path) === last?.stats[index]),
    async anew(made, warnings) {
      const files = await writeMade(run, made, warnings);
      note(made);
      return files;
    },
    async again(made) {
      const files = made.contents.map(({ path, content }, index) => ({
        path: join(run.output, path),
        content,
        present: last?.made.contents[index]?.content,
      }));
      await writeFiles(files);
      note(made);
      return files.map(({ path, content, present }) => ({
        path,
        changed: content !== present,
        missing: false,
      }));
    },
  };
}

/** Writes files, and knows those of the last run. */
export interface Writer {
  /** Whether nobody changed the files since they were written last. */
  readonly isAsWritten: () => boolean;
  /** Writes files whatever stands there; the run is remembered. */
  readonly anew: (made: Made, warnings: readonly Warning[]) => Promise<readonly GeneratedFile[]>;
  /**
   * Writes the files that differ from those of the last run, while `isAsWritten`. The run is not remembered, so that the next
   * `generate` reads all files: hashes would take as long as the rest.
   */
  readonly again: (made: Made) => Promise<readonly GeneratedFile[]>;
}

function statOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? "" : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
}
