import { UsageError } from "@partwise/call/command-line";
import { Argument } from "commander";

/** The argument that names a group. Refuses an id that would change the path of the call. */
export function groupArgument(): Argument {
  return new Argument("<GROUP>", "the group's id or name, as `zoom-im groups list` shows them").argParser(
    (text) => {
      if (text === "" || text === "." || text === "..") {
        throw new UsageError(
          `The group is ${text === "" ? "empty" : `"${text}"`}, so the call would go to another path. \`zoom-im groups list\` shows ids and names.`,
        );
      }
      return text;
    },
  );
}

/** For help texts, and for the refusal of an unknown flag: commander takes an id with a hyphen for a flag. */
export const leadingHyphen = "An id or a name that starts with a hyphen goes last, after two hyphens";
