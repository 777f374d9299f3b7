import type { Verdicts } from "../conformance/suite/run-suite.js";

/** What the suite came to on every run time, as the repository keeps it. */
export interface Results {
  readonly cases: readonly string[];
  readonly runs: readonly RunResult[];
}

/** One run of the suite. */
export interface RunResult {
  readonly runTime: string;
  readonly version: string;
  readonly transport: string;
  /** The cases that did not pass, without and with policies, each with the sentence that says why. */
  readonly refused: Readonly<Record<string, { readonly without?: string; readonly with?: string }>>;
}

/** Leaves the cases out that passed both times. */
export function refusedIn(verdicts: Verdicts): RunResult["refused"] {
  return Object.fromEntries(
    Object.entries(verdicts).flatMap(([name, verdict]) => {
      const told = Object.entries(verdict).filter(([, why]) => why !== "");
      return told.length === 0 ? [] : [[name, Object.fromEntries(told)]];
    }),
  );
}

/** What a run has that is no refusal: the names of the cases that failed. */
export function failedIn({ refused }: RunResult): readonly string[] {
  return Object.entries(refused).flatMap(([name, verdict]) =>
    Object.values(verdict).flatMap((why) => (why?.startsWith("failed: ") ? [`${name}: ${why}`] : [])),
  );
}
