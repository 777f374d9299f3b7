import { NoAnswerError } from "@partwise/call/command-line";
import type { Directory } from "../../contract/directory.js";
import type { Change } from "../plan/change.js";
import { isNameTaken, isUnanswered } from "./ends-all.js";

/**
 * Creates a group and gives its id. Where the answer was lost, or the name turns out to be taken, which a lost answer of an earlier
 * attempt may be the reason for, the group is looked up by its name: no group had the name when the change was planned.
 * @throws NoAnswerError where Zoom gives no id, and lists no group of the name
 */
export async function createChanged(directory: Directory, { name, set }: Change): Promise<string> {
  try {
    const id = await directory.create({ name, ...set });
    if (id !== "") return id;
  } catch (error) {
    if (!isUnanswered(error) && !isNameTaken(error)) throw error;
    const id = await idOf(directory, name);
    if (id === undefined) throw error;
    await directory.update(id, { name, ...set });
    return id;
  }
  const id = await idOf(directory, name);
  if (id === undefined)
    throw new NoAnswerError(`Zoom gave no id for the new group ${name}, and lists no group of this name.`);
  return id;
}

async function idOf(directory: Directory, name: string): Promise<string | undefined> {
  for await (const group of directory.groups()) {
    if (group.name === name) return group.id;
  }
  return undefined;
}
