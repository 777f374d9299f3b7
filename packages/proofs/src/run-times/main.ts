import { readFile, writeFile } from "node:fs/promises";
import { installPrograms } from "./install-programs.js";
import { failedIn, type Results, type RunResult } from "./results.js";
import { resultsTable } from "./results-table.js";
import { runTimeResults } from "./run-time-results.js";
import { runTimes } from "./run-times.js";
import { pageWith, resultsFile, runTimesPage } from "./run-times-page.js";

// `main.js [NAME ...]` runs the run times that are named, and keeps what the file says of the others.
const names = process.argv.slice(2);
const chosen = names.length === 0 ? runTimes : runTimes.filter(({ name }) => names.includes(name));
if (chosen.length < names.length) {
  console.error(`There are ${runTimes.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
await installPrograms(chosen);

const missing: string[] = [];
const runs: RunResult[] = [];
let cases: readonly string[] = [];
for (const runTime of chosen) {
  const program = runTime.find();
  if (program === undefined) {
    missing.push(`${runTime.name} (${runTime.from})`);
    continue;
  }
  console.error(`${runTime.name}: ${runTime.transports.join(", ")}`);
  const found = await runTimeResults(runTime, program, 10_000);
  runs.push(...found.runs);
  cases = found.cases;
}

const before: Results = JSON.parse(await readFile(resultsFile, "utf8").catch(() => '{"runs":[]}'));
const ran = new Set(runs.map(({ runTime }) => runTime));
const order = runTimes.map(({ name }) => name);
const all = [...before.runs.filter(({ runTime }) => !ran.has(runTime)), ...runs].sort(
  (one, other) => order.indexOf(one.runTime) - order.indexOf(other.runTime),
);
const results: Results = { cases, runs: all };
const table = resultsTable(results);
console.log(table);

const failed = runs.flatMap((run) => failedIn(run).map((why) => `${run.runTime}, ${run.transport}: ${why}`));
if (missing.length > 0 || failed.length > 0) {
  if (missing.length > 0) console.error(`Not on this machine: ${missing.join(", ")}. Install them.`);
  for (const each of failed) console.error(each);
  process.exitCode = 1;
} else {
  await writeFile(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(runTimesPage, pageWith(await readFile(runTimesPage, "utf8"), table));
}
