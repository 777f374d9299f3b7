import { fileURLToPath } from "node:url";
import { type ProgramResult, runProgram } from "./run-program.js";

const program = fileURLToPath(
  new URL("../node_modules/@partwise/sample-cli/bin/zoom-im.js", import.meta.url),
);

/** Runs the built `zoom-im` of this workspace. */
export function runZoomIm(
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<ProgramResult> {
  return runProgram(process.execPath, [program, ...args], env && { env });
}
