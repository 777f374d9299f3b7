import { readSeconds } from "@partwise/call/command-line";
import { type Command, Option } from "commander";
import type { Api } from "../contract/directory.js";

/** The flags of every command that calls Zoom. */
export interface CallFlags {
  readonly mock?: true;
  readonly dryRun?: true;
  readonly curl?: true;
  readonly json?: true;
  readonly verbose?: true;
  readonly quiet?: true;
  readonly api?: Api;
  /** The id of the sub-account whose groups are meant. */
  readonly account?: string;
  /** The name of the profile whose credentials are used. */
  readonly profile?: string;
  readonly baseUrl?: string;
  /** Seconds. */
  readonly timeout: number;
}

/** Adds the flags of a call to a command. */
export function addCallFlags(command: Command): Command {
  return command
    .addOption(
      new Option("--mock", "call an embedded mock server, started for this one call").conflicts([
        "dryRun",
        "curl",
        "baseUrl",
      ]),
    )
    .addOption(
      new Option("--dry-run", "print the request as it would go out, and send nothing").conflicts("curl"),
    )
    .addOption(new Option("--curl", "print a curl command that sends the request, and send nothing"))
    .option("--json", "print the result as one JSON document")
    .option("--quiet", "print the result alone, and why the command failed")
    .option("--verbose", "print each attempt with its headers")
    .addOption(
      new Option("--api <api>", "which groups are meant; learned from the account unless told").choices([
        "im",
        "contact",
      ]),
    )
    .option("--account <id>", "act on this sub-account")
    .addOption(
      new Option(
        "--profile <name>",
        "sign in as this profile (default: $ZOOM_IM_PROFILE or the current one)",
      ).conflicts("mock"),
    )
    .option("--base-url <url>", "call this server (default: $ZOOM_BASE_URL or https://api.zoom.us/v2)")
    .option("--timeout <seconds>", "give up after this time, retries included", readSeconds, 30);
}
