import type { Directory, Group } from "../contract/directory.js";
import type { Session } from "../contract/session.js";
import { findGroup } from "../names/find-group.js";

/** The group with this id or name. Where nothing is sent, what the user typed is taken for the id. */
export async function findNamed(
  directory: Directory,
  { isPreview }: Session,
  idOrName: string,
): Promise<Group> {
  return isPreview ? { id: idOrName, name: idOrName } : findGroup(directory, idOrName);
}
