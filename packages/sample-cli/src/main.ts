import { assertUtf8, exitCode } from "@partwise/call/command-line";
import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { type Command, CommanderError } from "commander";
import { commands } from "./commands/commands.js";
import { createProgram } from "./commands/create-program.js";
import type { CommandContext } from "./contract/command-context.js";
import { normalizeFlags } from "./flags/normalize-flags.js";
import { refuseTokenFlag } from "./flags/refuse-token-flag.js";
import { documentOf, failureOf } from "./print/failure.js";
import { printFailure } from "./print/print-failure.js";
import { createReport } from "./report/create-report.js";

/** Runs the program and gives its exit code. Never rejects. */
export async function main(given: readonly string[], terminal: CommandContext["terminal"]): Promise<number> {
  const args = withHelpFlag(given);
  const report = createReport(terminal);
  const help = asksForHelp(args) ? await import("./commands/help-descriptions.js") : undefined;
  const program = createProgram(description, { terminal, report }, help?.helpDescriptions, args);
  program.hook("preAction", (_, command) => report.begin(nameOf(command)));
  const { args: normalized, flags, error } = normalizeFlags(args, program);
  report.heed(flags);
  try {
    assertUtf8(args);
    refuseTokenFlag(flags);
    if (error) throw error;
    await program.parseAsync(normalized, { from: "user" });
    report.end(report.exitCode);
    return report.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      return exitCode.done;
    }
    const failure = failureOf(error);
    const code = failure.exitCode === exitCode.usage ? usageExitCode(flags) : failure.exitCode;
    printFailure(failure, terminal, flags.includes("--verbose"));
    report.end(code, documentOf(failure));
    return code;
  }
}

/** `help groups update` asks as `groups update --help` does: commander's own `help` knows the first word alone. */
function withHelpFlag(args: readonly string[]): readonly string[] {
  const [first, ...rest] = args;
  return first === "help" && rest.length > 1 ? [...rest, "--help"] : args;
}

/** Whether the help of a command is asked for. */
function asksForHelp(args: readonly string[]): boolean {
  const isHelp = args.some((arg) => /^(--help(=.*)?|-h|help)$/.test(arg));
  return isHelp && args.some((arg) => /^(?!help$)[^-]/.test(arg));
}

/** The exit code for wrong usage of the command that is called. */
function usageExitCode(args: readonly string[]): number {
  const first = args.find((arg) => !arg.startsWith("-"));
  return commands.find(({ name }) => name === first)?.usageExitCode ?? exitCode.usage;
}

/** `groups list` */
function nameOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${parent.name()} ${command.name()}` : command.name();
}
