import { readSeconds } from "@partwise/call/command-line";
import type { Command } from "commander";

/** Adds the flags that say as whom a token is asked for, and how long that may take. */
export function addWhoFlags(command: Command): Command {
  return command
    .option("--profile <name>", "the profile that is meant (default: $ZOOM_IM_PROFILE or the current one)")
    .option("--base-url <url>", "the server that is meant (default: $ZOOM_BASE_URL or the profile's)")
    .option("--timeout <seconds>", "give up after this time", readSeconds, 30);
}
