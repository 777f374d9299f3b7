import { visible } from "@partwise/call/command-line";
import type { Report } from "../contract/report.js";

/**
 * Says that names stand where Zoom takes ids: --curl and --dry-run send nothing, so that no name is looked up. Says nothing of none.
 * `whereIdsAre` is a sentence.
 */
export function noteNoLookUp(
  texts: readonly string[],
  whereIdsAre: string,
  { note }: Pick<Report, "note">,
): void {
  const names = texts.map((text) => JSON.stringify(visible(text)));
  if (names.length === 0) return;
  const [stand, ids] = names.length === 1 ? ["stands", "an id"] : ["stand", "ids"];
  note(
    `Nothing is sent, so no name is looked up: ${names.join(", ")} ${stand} where Zoom takes ${ids}. ${whereIdsAre}`,
  );
}
