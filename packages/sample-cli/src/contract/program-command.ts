import type { DescribedSchema, Pointer } from "@partwise/call/command-line";
import type { Command } from "commander";
import type { CommandContext } from "./command-context.js";

/** A command of the program. */
export interface ProgramCommand {
  /** As it is typed after `zoom-im`, such as `groups list`. */
  readonly name: string;
  /** One line for the help text. */
  readonly summary: string;
  /** Where the description has the schemas that the command's flags come from. The build leaves out all other schemas. */
  readonly schemas: readonly Pointer[];
  /** The exit code for wrong usage, where 2 says something else. Default: 2. */
  readonly usageExitCode?: number;
  /** The operations that the command may call, whose scopes, rate limits and error codes the help text tells. Default: none. */
  readonly operations?: readonly CommandOperation[];
  /** Command lines for the help text, without `zoom-im`. Default: none. */
  readonly examples?: readonly string[];
  /** Whether the help text leaves the command out. Default: false. */
  readonly isHidden?: true;
  /** Adds flags, help texts and action to a fresh command. The schemas come in the order of `schemas`. */
  add(command: Command, context: CommandContext, ...schemas: DescribedSchema[]): void;
}

/** Method and path of an operation that one of the descriptions has. */
export type CommandOperation = `${"GET" | "POST" | "PATCH" | "DELETE"} /${string}`;
