import { Command, Option } from "commander";
import { addCallFlags } from "../../flags/call-flags.js";
import { fileFormats } from "../../state/file/file-format.js";

/**
 * Adds the flags of a call, but for those that print one request in place of sending it: here the requests depend on answers.
 * --timeout is the time of each call, since there may be thousands.
 */
export function addStateFlags(command: Command): Command {
  command.addOption(
    new Option("--format <format>", "how the file is written, where its name does not tell").choices(
      fileFormats,
    ),
  );
  for (const option of addCallFlags(new Command()).options) {
    if (option.long === "--timeout") option.description = "give up a call after this time, retries included";
    if (option.long !== "--dry-run" && option.long !== "--curl") command.addOption(option);
  }
  return command;
}
