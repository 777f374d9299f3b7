import { loadDescription } from "@partwise/description";
import { diffDescriptions, printText } from "@partwise/diff";
import type { Running } from "../running/declare.js";

/**
 * `partwise diff`: resolves to its exit code, 1 when a change breaks something.
 * @throws {CodegenError} when a description cannot be read
 */
export async function diffCommand(
  old: string,
  now: string,
  { json = false, exitZero = false }: DiffFlags,
  { outLines }: Pick<Running, "outLines">,
): Promise<number> {
  const before = await loadDescription(old);
  const after = await loadDescription(now);
  const changes = await diffDescriptions(before.context, after.context);
  outLines(json ? `${JSON.stringify(changes, null, 2)}\n` : printText(changes));
  return !exitZero && changes.some(({ breaking }) => breaking !== "none") ? 1 : 0;
}

/** The options of `partwise diff`. */
export interface DiffFlags {
  readonly json?: boolean;
  readonly exitZero?: boolean;
}
