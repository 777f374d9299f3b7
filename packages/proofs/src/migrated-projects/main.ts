import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { findChromium } from "../find-program.js";
import { printTable } from "../print-table.js";
import { npmInstall, temporaryFolder } from "../temporary-folder.js";
import { buildAndRun, faultsOf, type Outcome } from "./build-and-run.js";
import { copyExample } from "./copy-example.js";
import {
  editByHand,
  installPacked,
  type Migrated,
  migrateProject,
  remember,
  restore,
} from "./migrate-project.js";
import { packPackages } from "./pack-packages.js";
import { projects, versions } from "./projects.js";
import { commandOf, runCommand } from "./run-command.js";
import { runOtherClients } from "./run-other-clients.js";
import { startCatFacts } from "./start-cat-facts.js";

// Examples of openapi-fetch, from a checkout of its repository, built and run before and after `partwise migrate`:
// `pnpm migrated-projects CHECKOUT [NAME...]`; then, as the name "others", hey-api and orval of the page "from openapi-fetch". Exits with 1 where a project does not build, or does other than before.

const [given, ...names] = process.argv.slice(2);
if (given === undefined) {
  console.error(
    "Which checkout? git clone https://github.com/openapi-ts/openapi-typescript, and pass its path.",
  );
  process.exit(2);
}
const checkout = resolve(process.env.INIT_CWD ?? ".", given);
const executablePath = findChromium();
if (executablePath === undefined) throw new Error("Chromium is needed, and not there.");

await using folder = await temporaryFolder();
await using facts = await startCatFacts();
const packed = join(folder.path, "packed");
const tools = join(folder.path, "tools");
for (const path of [packed, tools]) await mkdir(path);
const own = ["multipart", "client", "description", "import", "codegen"]
  .map((name) => `@partwise/${name}`)
  .concat("partwise");
const tarballs = await packPackages(packed, own);
const manifest = { private: true, dependencies: tarballs, overrides: tarballs };
await writeFile(join(tools, "package.json"), JSON.stringify(manifest));
await npmInstall(tools, {});
const partwise = commandOf(tools, "partwise");

const rows = [["project", "state", "files", "notes", "by hand", "types", "built", "pages", "calls", "does"]];
const details: string[] = [];
const browser = await chromium.launch({ executablePath });
try {
  for (const project of projects.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { name, commit, check, description, output } = project;
    console.log(`Building and running ${name}, three times`);
    const into = join(folder.path, name);
    const place = await copyExample({ checkout, commit, name, into, api: facts.url, versions });
    await remember(place);
    await npmInstall(place, {});
    const types = await faultsOf(place, check);
    const before = await buildAndRun(place, project, browser, facts);
    report(name, { state: "before", types, outcome: before, before });
    for (const operations of [undefined, output]) {
      const state = operations === undefined ? "migrated" : "with operations";
      await restore(place);
      if (operations !== undefined) {
        const made = await runCommand(place, partwise, ["generate", description, "--output", operations]);
        if (made.status !== 0) throw new Error(`partwise generate: ${made.stderr}`);
      }
      const migrated = await migrateProject(partwise, place, operations);
      await installPacked(place, tarballs);
      const refused = await faultsOf(place, check);
      const byHand = refused.length > 0 ? await editByHand(place, project.byHand) : [];
      const remaining = byHand.length > 0 ? await faultsOf(place, check) : refused;
      const outcome = await buildAndRun(place, project, browser, facts);
      report(name, { state, types: remaining, outcome, before, migrated, asked: [...refused, ...byHand] });
    }
  }
} finally {
  await browser.close();
}
printTable(rows);
if (names.length === 0 || names.includes("others")) {
  console.log("\nRunning what the page has of hey-api and orval");
  for (const { name, faults } of await runOtherClients(join(folder.path, "others"))) {
    if (faults.length > 0) process.exitCode = 1;
    console.log(
      `${name}: ${faults.length === 0 ? "compiles, and sends what the page says" : faults.join("\n")}`,
    );
  }
}
for (const detail of details) console.log(`\n${detail.trimEnd()}`);

function report(name: string, { state, types, outcome, before, migrated, asked = [] }: State): void {
  const { faults, seen, calls } = outcome;
  const isSame = [...seen, ...calls].join("\n") === [...before.seen, ...before.calls].join("\n");
  const problems = [...(migrated?.faults ?? []), ...types, ...faults];
  if (problems.length > 0 || !isSame) process.exitCode = 1;
  rows.push([
    name,
    state,
    `${migrated?.files.length ?? ""}`,
    `${migrated?.notes.length ?? ""}`,
    migrated === undefined ? "" : asked.length > 0 ? "yes" : "no",
    types.length === 0 ? "yes" : "NO",
    faults.length === 0 ? "yes" : "NO",
    `${seen.length}`,
    `${calls.length}`,
    migrated === undefined ? "" : isSame ? "the same" : "OTHER",
  ]);
  const lines = [...(migrated?.notes ?? []), ...asked, ...problems];
  if (migrated === undefined || !isSame) lines.push(...seen.map((each) => `shown: ${each}`), ...calls);
  details.push([`## ${name}, ${state}`, ...lines, migrated?.diff ?? ""].join("\n"));
}

interface State {
  readonly state: string;
  /** What the compiler refuses. */
  readonly types: readonly string[];
  readonly outcome: Outcome;
  readonly before: Outcome;
  readonly migrated?: Migrated;
  /** What the compiler refused at first, and what was written for it. */
  readonly asked?: readonly string[];
}
