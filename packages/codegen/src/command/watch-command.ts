import { basename } from "node:path";
import { printProblem } from "@partwise/description/problems";
import { type GenerateOptions, runOf } from "../generate/generate.js";
import { watch } from "../watch/watch.js";
import { printWarnings } from "./print-warnings.js";
import type { Streams } from "./streams.js";

/**
 * Runs `partwise generate --watch` until SIGINT; one line a run. Resolves to 130, the exit code of a program that SIGINT ends.
 * @throws {CodegenError} `USAGE`
 */
export async function watchCommand(
  options: GenerateOptions,
  isVerbose: boolean,
  { out, err }: Streams,
): Promise<number> {
  const { output } = options;
  const ending = new AbortController();
  const end = () => ending.abort();
  process.once("SIGINT", end);
  try {
    await watch(runOf(options), {
      told(files, warnings) {
        if (isVerbose) for (const line of printWarnings(warnings, true)) err(`${line}\n`);
        const written = files.filter(({ changed }) => changed).map(({ path }) => basename(path));
        const what = written.length === 0 ? "nothing to change" : `${written.join(", ")} written`;
        out(`${output}: ${what}${count(warnings.length)}\n`);
      },
      failed({ problems }) {
        const [first, ...others] = problems;
        const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
        err(`${printProblem(first)}${more}; ${output} stays as it is\n`);
      },
      signal: ending.signal,
    });
  } finally {
    process.off("SIGINT", end);
  }
  return 130;
}

function count(warnings: number): string {
  if (warnings === 0) return "";
  return `; ${warnings} ${warnings === 1 ? "warning" : "warnings"}, see --verbose`;
}
