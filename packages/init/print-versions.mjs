// Prints the versions of the tools that made packages use, from the catalog of this workspace, and its actions. With --check it only
// compares.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const printed = new URL("src/generated/tool-versions.ts", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");

const tools = [
  "@biomejs/biome",
  "@changesets/cli",
  "@redocly/cli",
  "@types/node",
  "turbo",
  "typescript",
  "vitest",
];
const [, catalog = ""] = read("pnpm-workspace.yaml").split(/^catalog:\n/m);
const versions = new Map(
  [...catalog.matchAll(/^ {2}"?([^":]+)"?: (\S+)$/gm)].map(([, name, version]) => [name, version]),
);
const workflows = readdirSync(new URL(".github/workflows", root)).map((name) =>
  read(`.github/workflows/${name}`),
);
const actions = ["actions/checkout", "actions/setup-node", "changesets/action"];

const source = [
  "// Made by print-versions.mjs from pnpm-workspace.yaml, package.json and .github/workflows. Do not edit.",
  "",
  "/** The tools of made packages, at the versions of this workspace. */",
  "export const toolVersions = {",
  ...tools.map((name) => `  ${keyOf(name)}: ${JSON.stringify(found(versions.get(name), name))},`),
  "} as const;",
  "",
  "/** The package manager of made monorepos. */",
  `export const packageManager = ${JSON.stringify(JSON.parse(read("package.json")).packageManager)};`,
  "",
  "/** The actions of made workflows, each pinned to a commit, with its version as a comment. */",
  "export const actions = {",
  ...actions.map((name) => `  "${name}": ${JSON.stringify(found(actionOf(name), name))},`),
  "} as const;",
  "",
].join("\n");

if (!process.argv.includes("--check")) writeFileSync(printed, source);
else if (readFileSync(printed, "utf8") !== source) {
  console.error("src/generated/tool-versions.ts is not what the workspace says: run pnpm generate.");
  process.exitCode = 1;
}

function actionOf(name) {
  const uses = workflows.flatMap((text) => [...text.matchAll(/uses: (\S+@[0-9a-f]{40} # v\S+)/g)]);
  return uses.map(([, each]) => each).find((each) => each.startsWith(`${name}@`));
}

function found(value, name) {
  if (value === undefined) throw new Error(`The workspace has no version of ${name}.`);
  return value;
}

function keyOf(name) {
  return /^\w+$/.test(name) ? name : `"${name}"`;
}
