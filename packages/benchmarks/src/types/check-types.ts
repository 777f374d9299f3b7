import { runProgram } from "../harness/run-program.js";
import { programOf } from "../harness/work-folder.js";

/** What the compiler says of a run; times in seconds, memory in MiB. */
export interface Checked {
  readonly instantiations: number;
  readonly check: number;
  readonly total: number;
  readonly memory: number;
}

/**
 * Checks the program of a folder.
 * @throws Error with what the compiler printed, when there are errors in it
 */
export async function checkTypes(folder: string): Promise<Checked> {
  const tsc = await programOf("typescript", "tsc");
  const { stdout } = await runProgram([tsc, "--project", folder, "--extendedDiagnostics"]);
  return {
    instantiations: figure(stdout, "Instantiations"),
    check: figure(stdout, "Check time"),
    total: figure(stdout, "Total time"),
    memory: figure(stdout, "Memory used") / 1024,
  };
}

function figure(printed: string, name: string): number {
  const [, digits] = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(printed) ?? [];
  if (digits === undefined) throw new Error(`The compiler did not print ${name}.`);
  return Number(digits);
}
