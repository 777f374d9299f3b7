import type { Verdicts } from "../conformance/suite/run-suite.js";
import { type RunResult, refusedIn } from "./results.js";
import { runOn } from "./run-on.js";
import type { RunTime } from "./run-times.js";
import { runToEnd } from "./run-to-end.js";

/** Runs the suite over each transport of a run time, and gives what did not pass, with the names of all cases. */
export async function runTimeResults(
  runTime: RunTime,
  program: string,
  calls: number,
): Promise<RunTimeResults> {
  const told = runTime.kind === "app" ? runTime.from : await runToEnd(program, ["--version"]);
  const version = /\d+([.-]\d+)*/.exec(told)?.[0] ?? "";
  const runs: RunResult[] = [];
  let verdicts: Verdicts = {};
  for (const transport of runTime.transports) {
    verdicts = await runOn(runTime, program, transport, calls);
    runs.push({ runTime: runTime.name, version, transport, refused: refusedIn(verdicts) });
  }
  return { cases: Object.keys(verdicts), runs };
}

export interface RunTimeResults {
  readonly cases: readonly string[];
  readonly runs: readonly RunResult[];
}
