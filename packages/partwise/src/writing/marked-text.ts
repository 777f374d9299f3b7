import { createHash } from "node:crypto";
import { CodegenError } from "@partwise/description/problems";

/** The text under a first line that tells whether somebody edits the text later. */
export function markedText(text: string, mark: Mark): string {
  return `${lineOf(text, mark)}${text}`;
}

/** The first line of a file that a command made: what stands before and after the hash of the rest. */
export interface Mark {
  readonly before: string;
  readonly after: string;
}

/**
 * Refuses to lose what somebody wrote.
 * @throws {CodegenError} `OUTPUT` for a file that was edited since it was made, or that no command made
 */
export function assertUnedited(
  path: string,
  present: string | undefined,
  mark: Mark,
  advice = "overwrite it with --force",
): void {
  if (present === undefined || present.trim() === "") return;
  const text = present.replaceAll("\r\n", "\n");
  const end = text.indexOf("\n") + 1;
  const isMade = text.startsWith(mark.before);
  if (isMade && text.slice(0, end) === lineOf(text.slice(end), mark)) return;
  const [, command = ""] = /"([^"]+)"/.exec(mark.before) ?? [];
  const wrong = isMade ? "was edited since it was made" : `was not made by "${command}"`;
  throw new CodegenError("OUTPUT", { file: path, message: `${wrong}, so it is not overwritten; ${advice}` });
}

function lineOf(text: string, { before, after }: Mark): string {
  return `${before}${createHash("sha256").update(text).digest("hex").slice(0, 16)}${after}\n`;
}
