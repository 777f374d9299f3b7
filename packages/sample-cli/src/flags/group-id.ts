import { UsageError } from "@partwise/call/command-line";
import { Argument } from "commander";

/** The argument that names a group. Refuses an id that would change the path of the call. */
export function groupId(): Argument {
  return new Argument("<ID>", "the group's id, as `zoom-im groups list` shows it").argParser((id) => {
    if (id === "" || id === "." || id === "..") {
      throw new UsageError(
        `The group id is ${id === "" ? "empty" : `"${id}"`}, so the call would go to another path. \`zoom-im groups list\` shows the ids.`,
      );
    }
    return id;
  });
}

/** For help texts, and for the refusal of an unknown flag: commander takes an id with a hyphen for a flag. */
export const leadingHyphen = "An id that starts with a hyphen goes last, after two hyphens";
