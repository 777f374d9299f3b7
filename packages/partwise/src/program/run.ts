import { readFileSync } from "node:fs";
import type { Streams } from "@partwise/codegen/commands";
import { CodegenError, printable } from "@partwise/description/problems";
import { Command, CommanderError } from "commander";
import { commands } from "../commands/commands.js";
import type { Running } from "../running/declare.js";

/**
 * Runs the `partwise` command with the arguments after its name.
 * Resolves to the exit code: 0 done, 1 a broken description or stale files, 2 wrong usage.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  // whatever a description holds, the terminal is told text only
  const out: Streams["out"] = (text) => streams.out(printable(text));
  const err: Streams["err"] = (text) => streams.err(printable(text));
  const program = new Command("partwise")
    .description(
      "Types, calls, mocks and samples from an OpenAPI description; a description from what people have.",
    )
    .version(readVersionNumber())
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError("Run with --help to see what is possible.");
  const running: Running = { out, err, outLines: linesOf(streams.out), exitCode: 0 };
  for (const declare of commands) declare(program, running);
  try {
    await program.parseAsync(args, { from: "user" });
    return running.exitCode;
  } catch (error) {
    if (error instanceof CodegenError) {
      err(`${error.message}\n`);
      return error.code === "USAGE" ? 2 : 1;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** Prints with the ends of lines that the text has. */
function linesOf(write: Streams["out"]): Streams["out"] {
  return (text) =>
    write(
      text
        .split("\r\n")
        .map((line) => printable(line))
        .join("\r\n"),
    );
}

function readVersionNumber(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String((manifest as { version?: unknown }).version);
}
