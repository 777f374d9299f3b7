import type { Streams } from "@partwise/codegen/commands";
import type { Command } from "commander";

/** Adds one command to the program. The code that the command runs is imported when it is called. */
export type Declare = (program: Command, running: Running) => void;

/** What a command is given beside its arguments: where it prints, and where it leaves its exit code. */
export interface Running extends Streams {
  /** Prints text that keeps the ends of its lines, such as a diff. */
  readonly outLines: Streams["out"];
  exitCode: number;
}

/** Gathers the values of an option that may be repeated. */
export function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
