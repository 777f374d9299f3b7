import { basename, resolve } from "node:path";
import { CodegenError } from "@partwise/description/problems";
import { createMaker } from "../edits/create-maker.js";
import type { GeneratedFile } from "../generate/generate.js";
import type { Made } from "../generate/make-files.js";
import { type Warning, warningsOf } from "../generate/warnings-of.js";
import type { Run } from "../memory/memory.js";
import { createWriter } from "./create-writer.js";
import { watchFiles } from "./watch-files.js";

/** How long a broken description may still be in the middle of a save, in milliseconds. */
const patience = 100;

/**
 * Generates at once, and again after each change of the description or of a file that it refers to, until `signal` is aborted. A
 * description that cannot be used leaves the files of the last run as they are.
 * @throws {CodegenError} `USAGE` for a run that means nothing
 */
export async function watch(run: Run, { told, failed, signal }: WatchOptions): Promise<void> {
  const watcher = watchFiles();
  watcher.add([resolve(run.description)]);
  signal.addEventListener("abort", watcher.close, { once: true });
  const maker = createMaker(run);
  const writer = createWriter(run);
  try {
    while (!signal.aborted) {
      try {
        const again = writer.isAsWritten() ? await maker.again() : undefined;
        const made = again ?? (await maker.anew());
        watcher.add(watchedOf(made));
        const warnings = warningsOf(made.problems);
        told(await (again === undefined ? writer.anew(made, warnings) : writer.again(made)), warnings);
        await maker.settle(made);
      } catch (error) {
        if (!(error instanceof CodegenError) || error.code === "USAGE") throw error;
        if (error.code === "OUTPUT") maker.forget();
        if (await watcher.next(patience)) continue;
        failed(error);
      }
      await watcher.next();
    }
  } finally {
    signal.removeEventListener("abort", watcher.close);
    watcher.close();
  }
}

/** What is told of each run, and when to end. */
export interface WatchOptions {
  /** Called after each run, with all files, changed or not. */
  readonly told: (files: readonly GeneratedFile[], warnings: readonly Warning[]) => void;
  /** Called when the description cannot be used, or a file cannot be written. */
  readonly failed: (error: CodegenError) => void;
  readonly signal: AbortSignal;
}

/** The files that were read, but for the lock file, which a run writes. */
function watchedOf({ inputs, lock }: Made): readonly string[] {
  return inputs
    .map(({ path }) => path)
    .filter((path) => lock === undefined || basename(path) !== basename(lock.path));
}
