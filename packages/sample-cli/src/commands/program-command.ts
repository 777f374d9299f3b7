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
  /** Whether the help text leaves the command out. Default: false. */
  readonly isHidden?: true;
  /** Adds flags, help texts and action to a fresh command. The schemas come in the order of `schemas`. */
  add(command: Command, context: CommandContext, ...schemas: DescribedSchema[]): void;
}
