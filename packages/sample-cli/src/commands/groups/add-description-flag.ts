import { type Command, Option } from "commander";

/** Adds `--description`, which contact groups have. */
export function addDescriptionFlag(command: Command): Command {
  return command.addOption(
    new Option("--description <text>", "What the group is for; contact groups only.").helpGroup(
      "Properties:",
    ),
  );
}
