import type { Directory, Group } from "../contract/directory.js";
import type { Report } from "../contract/report.js";
import type { Session } from "../contract/session.js";
import { findGroup, isId } from "../names/find-group.js";
import { noteNoLookUp } from "../names/note-no-look-up.js";

/** The group with this id or name. Where nothing is sent, what the user typed is taken for the id, and a note says so of a name. */
export async function findNamed(
  directory: Directory,
  { isPreview }: Session,
  idOrName: string,
  report: Report,
): Promise<Group> {
  if (!isPreview) return findGroup(directory, idOrName);
  if (!isId(idOrName)) noteNoLookUp([idOrName], "`zoom-im groups list` shows the ids.", report);
  return { id: idOrName, name: idOrName };
}
