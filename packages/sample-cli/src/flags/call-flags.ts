import { readSeconds } from "@partwise/call/command-line";
import { type Command, Option } from "commander";

/** The flags of every command that calls Zoom. */
export interface CallFlags {
  readonly mock?: true;
  readonly dryRun?: true;
  readonly curl?: true;
  readonly json?: true;
  readonly verbose?: true;
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
      new Option("--dry-run", "print the request as it would go out, and send nothing").conflicts([
        "curl",
        "json",
      ]),
    )
    .addOption(
      new Option("--curl", "print a curl command that sends the request, and send nothing").conflicts("json"),
    )
    .option("--json", "print the result as one JSON document")
    .option("--verbose", "print each attempt with its headers")
    .option("--base-url <url>", "call this server (default: $ZOOM_BASE_URL or https://api.zoom.us/v2)")
    .option("--timeout <seconds>", "give up after this time, retries included", readSeconds, 30);
}
