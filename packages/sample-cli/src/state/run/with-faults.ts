import { exitCode, visible } from "@partwise/call/command-line";
import type { CommandContext } from "../../contract/command-context.js";
import { FileFaultsError, printFault } from "../file/fault.js";
import { MovedError } from "../plan-file/assert-same-target.js";
import { keepHeapSmall } from "./keep-heap-small.js";

/** How many faults of a file are printed for people. */
const shown = 100;

/** Runs a command, and prints the faults of its file, one a line. Then the exit code is 1. */
export async function withFaults(
  { terminal, report }: CommandContext,
  run: () => Promise<void>,
): Promise<void> {
  keepHeapSmall();
  try {
    await run();
  } catch (error) {
    report.exitCode = exitCode.refused;
    if (error instanceof FileFaultsError) {
      const { file, faults } = error;
      report.result({ faults: faults.map(({ line, column, message }) => ({ file, line, column, message })) });
      for (const fault of faults.slice(0, shown)) terminal.err(`${visible(printFault(file, fault))}\n`);
      if (faults.length > shown)
        terminal.err(`zoom-im: ${faults.length - shown} more faults; --json prints all.\n`);
      terminal.err(`zoom-im: ${visible(error.message)} Nothing was changed.\n`);
    } else if (error instanceof MovedError) {
      report.result({ moved: true, message: error.message });
      terminal.err(`zoom-im: ${visible(error.message)}\n`);
    } else {
      throw error;
    }
  }
}
