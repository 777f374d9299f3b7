import { runProgram } from "../harness/run-program.js";
import { programOf } from "../harness/work-folder.js";

/**
 * Checks the program of a folder.
 * @throws Error with the compiler's output, when the program has errors
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

/** The figures that the compiler prints; times in seconds, memory in MiB. */
export interface Checked {
  readonly instantiations: number;
  readonly check: number;
  readonly total: number;
  readonly memory: number;
}

function figure(printed: string, name: string): number {
  const [, digits] = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(printed) ?? [];
  if (digits === undefined) throw new Error(`The compiler did not print ${name}.`);
  return Number(digits);
}
