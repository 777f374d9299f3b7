// `pnpm consumers [NAME...]`: makes, builds and runs the projects, one after the other, and records what they say in consumers.md.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "@partwise/proofs/find-program";
import { chromium } from "playwright";
import { type Consumer, consumers } from "./consumers.js";
import { makeProject } from "./make-project.js";
import { nodeOf } from "./node-of.js";
import { packPackages } from "./pack-packages.js";
import { recordRows } from "./record-rows.js";
import { runConsumer } from "./run-consumer.js";
import { runProgram } from "./run-program.js";
import { startApi } from "./start-api.js";

const names = process.argv.slice(2).filter((word) => word !== "--keep");
const isKept = process.argv.includes("--keep");
const unknown = names.filter((name) => !consumers.some((consumer) => consumer.name === name));
if (unknown.length > 0) {
  console.error(
    `No consumer is named ${unknown.join(" or ")}; there are ${consumers.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}
const executablePath = findChromium();
if (executablePath === undefined) {
  console.error("No Chromium here: install Debian's chromium, or Google Chrome.");
  process.exit(2);
}

const workspace = fileURLToPath(new URL("../../..", import.meta.url));
const record = fileURLToPath(new URL("../consumers.md", import.meta.url));
const root = mkdtempSync(join(realpathSync(tmpdir()), "partwise-consumers-"));
const api = await startApi();
const browser = await chromium.launch({ executablePath });
try {
  const tarballs = await packPackages(workspace, join(root, "tarballs"));
  const chosen = consumers.filter(({ name }) => names.length === 0 || names.includes(name));
  const rows: string[][] = [];
  print("consumer", "tool", "", "", "strict", "kB gzip");
  for (const consumer of chosen) {
    const row = await tryConsumer(consumer, tarballs);
    if (row) rows.push(row);
    else process.exitCode = 1;
  }
  writeFileSync(record, recordRows(readFileSync(record, "utf8"), rows, consumers));
} finally {
  await browser.close();
  await api.close();
  if (isKept) console.log(`Kept: ${root}`);
  else rmSync(root, { recursive: true, force: true });
}

/** Prints one line; gives the row of the table, or undefined for a consumer that fails. */
async function tryConsumer(consumer: Consumer, tarballs: readonly string[]): Promise<string[] | undefined> {
  const { name, tool, node } = consumer;
  let step = "is not installed";
  try {
    const parent = join(root, "projects");
    mkdirSync(parent, { recursive: true });
    const project = await makeProject(consumer, parent, tarballs, await nodeOf(node));
    step = "is not built";
    const { folder: cwd, env } = project;
    await runProgram("npm", ["run", "build", "--if-present", "--silent"], { cwd, env });
    step = "does not run";
    const { size, isStrict } = await runConsumer(consumer, project, api, browser, executablePath ?? "");
    const kilobytes = size === undefined ? "" : (size / 1000).toFixed(1);
    const row = [
      name,
      `${tool} ${project.version}`,
      node ? `${node}` : "20",
      isStrict ? "yes" : "",
      kilobytes,
    ];
    print(name, row[1], "built", "run", row[3], kilobytes);
    return row;
  } catch (error) {
    console.log(`${name} ${step}: ${(error as Error).message}`);
    return undefined;
  } finally {
    if (!isKept) rmSync(join(root, "projects", name), { recursive: true, force: true });
  }
}

function print(...cells: readonly (string | undefined)[]): void {
  const widths = [16, 30, 6, 4, 7, 7];
  console.log(
    cells
      .map((cell = "", index) => cell.padEnd(widths[index] ?? 0))
      .join(" ")
      .trimEnd(),
  );
}
