import { visible } from "@partwise/call/command-line";
import type { Directory, Group } from "../contract/directory.js";
import { refusalOf } from "../errors/refusal-of.js";
import { UnknownNameError } from "../errors/unknown-name-error.js";

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
  return chooseGroup(groups, idOrName);
}

/** @throws UnknownNameError where no group or several have the name */
export function chooseGroup(groups: readonly Group[], idOrName: string): Group {
  const own = groups.find(({ id }) => id === idOrName);
  if (own !== undefined) return own;
  const wanted = idOrName.toLowerCase();
  const [exact, alike] = [
    groups.filter(({ name }) => name === idOrName),
    groups.filter(({ name }) => name.toLowerCase() === wanted),
  ];
  const matches = exact.length > 0 ? exact : alike;
  const [group, ...others] = matches;
  if (group === undefined) {
    const near = groups.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 5);
    const hint = near.length === 0 ? "" : ` Similar: ${near.map(({ name }) => visible(name)).join(", ")}.`;
    throw new UnknownNameError(
      `No group has the id or the name ${JSON.stringify(idOrName)}.${hint} What to do: \`zoom-im groups list\` shows the groups.`,
    );
  }
  if (others.length === 0) return group;
  const lines = matches.map(({ id, name }) => `  ${id}  ${visible(name)}`);
  throw new UnknownNameError(
    `${matches.length} groups have the name ${JSON.stringify(idOrName)}, and nothing was done:\n${lines.join("\n")}\nWhat to do: Give the id of the one that you mean.`,
    matches.map(({ id }) => id),
  );
}

/** Whether a text has the form of Zoom's ids: 16 bytes as base64url, perhaps after the name of a directory. */
export function isId(text: string): boolean {
  return /^([a-z]{2,8}\.)?[\w-]{22}$/i.test(text);
}
