import { CodegenError } from "@partwise/description/problems";
import { type Change, diffDescriptions, printMarkdown, printText, readSide } from "@partwise/diff";
import type { Running } from "../running/declare.js";

/**
 * `partwise diff`: resolves to its exit code, 1 when a change breaks something.
 * @throws {CodegenError} when a description cannot be read, and `USAGE` for two ways to print at once
 */
export async function diffCommand(
  old: string,
  now: string,
  { json = false, markdown = false, exitZero = false, root: roots = [] }: DiffFlags,
  { outLines }: Pick<Running, "outLines">,
): Promise<number> {
  if (json && markdown) {
    throw new CodegenError("USAGE", {
      file: now,
      message: "--json and --markdown exclude each other; give one",
    });
  }
  const before = await readSide(old, { roots });
  const after = await readSide(now, { roots });
  const changes = await diffDescriptions(before.context, after.context);
  const print = json ? printJson : markdown ? printMarkdown : printText;
  outLines(print(changes));
  return !exitZero && changes.some(({ breaking }) => breaking !== "none") ? 1 : 0;
}

/** The options of `partwise diff`. */
export interface DiffFlags {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly exitZero?: boolean;
  readonly root?: readonly string[];
}

function printJson(changes: readonly Change[]): string {
  return `${JSON.stringify(changes, null, 2)}\n`;
}
