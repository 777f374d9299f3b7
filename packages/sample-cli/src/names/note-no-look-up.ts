import { visible } from "@partwise/call/command-line";
import type { Report } from "../contract/report.js";
import { isId } from "./find-group.js";

/**
 * Says which of the texts stand as names where Zoom takes ids: --curl and --dry-run send nothing, so that no name is looked up.
 * `list` is the command that shows the ids.
 */
export function noteNoLookUp(texts: readonly string[], list: string, { note }: Report): void {
  const names = texts.filter((text) => !isId(text)).map((text) => JSON.stringify(visible(text)));
  if (names.length === 0) return;
  const [stand, ids] = names.length === 1 ? ["stands", "an id"] : ["stand", "ids"];
  note(
    `Nothing is sent, so no name is looked up: ${names.join(", ")} ${stand} where Zoom takes ${ids}. \`${list}\` shows the ids.`,
  );
}
