import type { DescribedSchema, Pointer, Terminal } from "@partwise/call/command-line";
import type { Command } from "commander";

/** A command of the program. */
export interface ProgramCommand {
  /** As it is typed after `zoom-im`, such as `groups list`. */
  readonly name: string;
  /** One line for the help text. */
  readonly summary: string;
  /** Where the description has the schemas that the command reads. The build leaves out all other schemas. */
  readonly schemas: readonly Pointer[];
  /** Adds flags, help texts and action to a fresh command. The schemas come in the order of `schemas`. */
  add(command: Command, terminal: Terminal, ...schemas: DescribedSchema[]): void;
}
