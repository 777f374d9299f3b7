import type { Browser } from "playwright";
import { lookAt } from "./look-at.js";
import type { Project } from "./projects.js";
import { commandOf, runCommand, serve } from "./run-command.js";
import type { CatFacts } from "./start-cat-facts.js";

/** Builds a project, serves its pages and looks at them. */
export async function buildAndRun(
  folder: string,
  { build, runs }: Project,
  browser: Browser,
  facts: CatFacts,
): Promise<Outcome> {
  facts.calls.length = 0;
  const faults = await faultsOf(folder, [build]);
  if (faults.length > 0) return { faults, seen: [], calls: [] };
  const seen: string[] = [];
  for (const run of runs) {
    await using served = await serve(folder, run.serve);
    for (const page of run.pages) seen.push(...(await lookAt(browser, served.url, page, facts)));
  }
  return { faults, seen, calls: [...facts.calls] };
}

/** What became of a project. */
export interface Outcome {
  /** What the commands printed that failed. */
  readonly faults: readonly string[];
  /** What its pages showed. */
  readonly seen: readonly string[];
  /** What the API was asked for. */
  readonly calls: readonly string[];
}

/** What those of the commands print that fail. */
export async function faultsOf(
  folder: string,
  commands: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name = "", ...args] of commands) {
    const { status, stdout, stderr } = await runCommand(folder, commandOf(folder, name), args);
    if (status !== 0) faults.push(`${[name, ...args].join(" ")}\n${stdout}${stderr}`.trimEnd());
  }
  return faults;
}
