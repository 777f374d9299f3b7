import type { Command } from "commander";
import { addCallFlags } from "../../flags/call-flags.js";

/** Adds the flags of a call to a command that sends files. --timeout is the time in which no byte moves. */
export function addUploadFlags(command: Command): Command {
  addCallFlags(command);
  const timeout = command.options.find(({ long }) => long === "--timeout");
  if (timeout) timeout.description = "give up when nothing moves for this time, however long all of it takes";
  return command;
}
