import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { npmInstall, temporaryFolder } from "../temporary-folder.js";
import { judgePackages } from "./independent-builder.js";
import { judgeAll } from "./judge-all.js";
import { npmSources, sourcesIn } from "./npm-sources.js";
import { printReports } from "./print-reports.js";
import type { Report } from "./report.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "no-npm": { type: "boolean", default: false }, only: { type: "string", default: "" } },
});
// Folders are named from where the command was called.
const folders = positionals.map((folder) => resolve(process.env.INIT_CWD ?? ".", folder));

const start = performance.now();
const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;
await using temporary = await temporaryFolder();
if (!values["no-npm"]) console.log("Installing the packages that hold descriptions");
await npmInstall(temporary.path, judgePackages);
const sources = values["no-npm"] ? [] : await npmSources(temporary.path);
for (const folder of folders) sources.push(...(await sourcesIn(folder, folder)));
const chosen = sources.filter(({ name }) => name.includes(values.only));
console.log(`${chosen.length} descriptions, ${seconds()}`);

const names = new Map(chosen.map(({ file, name }) => [file, name]));
const reports: Report[] = [];
const jobs = chosen.map(({ file }, i) => ({
  file,
  output: join(temporary.path, "generated", String(i)),
  packages: temporary.path,
}));
await judgeAll(jobs, (report) => {
  reports.push({ ...report, file: names.get(report.file) ?? report.file });
  if (reports.length % 25 === 0) console.log(`  ${reports.length} judged, ${seconds()}`);
});
const { text, failed } = printReports(reports.sort((a, b) => (a.file < b.file ? -1 : 1)));
console.log(`${text}\n${seconds()}`);
if (failed) process.exitCode = 1;
