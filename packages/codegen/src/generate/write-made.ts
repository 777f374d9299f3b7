import { join, resolve } from "node:path";
import { sha256Of } from "@partwise/description/file-hash";
import { type Run, remember, writtenBefore } from "../memory/memory.js";
import { assertOwn } from "../output/assert-own.js";
import { leftovers } from "../output/leftovers.js";
import { type ComparedFile, compareFiles, isCurrent, writeFiles } from "../output/write-files.js";
import type { GeneratedFile } from "./generate.js";
import type { Made } from "./make-files.js";
import type { Warning } from "./warnings-of.js";

/**
 * Writes what was made and remembers the run; with `check` of the run, only compares.
 * @throws {CodegenError} `OUTPUT` when a file is another program's or cannot be written
 */
export async function writeMade(
  run: Run,
  made: Made,
  warnings: readonly Warning[],
): Promise<readonly GeneratedFile[]> {
  const { description, output, check } = run;
  const contents = made.contents.map(({ path, content }) => ({ path: join(output, path), content }));
  const compared = await compareFiles(contents);
  assertOwn(compared, { description, inputs: made.inputs, written: writtenBefore(output) });
  const kept = await compareFiles(made.lock === undefined ? [] : [made.lock]);
  const all = [...compared, ...leftovers(output, contents), ...kept];
  if (!check) {
    await writeFiles(all);
    await remember(run, { inputs: made.inputs, outputs: compared.map(hashOf), warnings });
  }
  return all.map((file) => ({
    path: file.path,
    changed: !isCurrent(file),
    missing: file.present === undefined,
  }));
}

function hashOf(file: ComparedFile) {
  const text = isCurrent(file) ? file.present : file.content;
  return { path: resolve(file.path), sha256: sha256Of(text ?? "") };
}
