import type { Directory, Group } from "../contract/directory.js";
import { refusalOf } from "../errors/refusal-of.js";
import { chooseNamed, type NameWords } from "./choose-named.js";

/**
 * The group with this id or name. What has the form of an id is asked for as one, and looked up as a name where no group has the
 * id. A name counts as written; where no group has it so, capitals do not count.
 * @throws UnknownNameError where no group or several have the name; and what `Directory` throws
 */
export async function findGroup(directory: Directory, idOrName: string): Promise<Group> {
  if (isId(idOrName)) {
    const group = await directory.group(idOrName).catch((error: unknown) => {
      if (!refusalOf(error)?.missing) throw error;
      return undefined;
    });
    if (group !== undefined) return group;
  }
  const groups: Group[] = [];
  for await (const group of directory.groups()) groups.push(group);
  return chooseNamed(groups, idOrName, groupWords);
}

/** What errors say of groups. */
export const groupWords: NameWords = {
  one: "group",
  several: "groups",
  whatToDo: () => "`zoom-im groups list` shows the groups.",
};

/** Whether a text has the form of Zoom's ids: 16 bytes as base64url, perhaps after the name of a directory. */
export function isId(text: string): boolean {
  return /^([a-z]{2,8}\.)?[\w-]{22}$/i.test(text);
}
