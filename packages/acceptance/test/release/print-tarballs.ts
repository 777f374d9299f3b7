import { readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { installedDependencies } from "../installed-dependencies.js";
import type { PackedPackage } from "../packed-workspace.js";
import { type Package, publicPackages } from "../public-packages.js";

/** A page of what each tarball holds and weighs: a row a package, by name. */
export function printTarballs(packages: readonly PackedPackage[]): string {
  const rows = [...packages].sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1)).map(rowOf);
  return [
    "# Tarballs",
    "",
    "What is published. `npx pnpm@10 release:check --update` writes this page; the test of `packages/acceptance` fails where a name",
    "differs, or a number by more than 15 %.",
    "",
    "What others made comes with a package as its dependencies, theirs and so on: their number, and their size as installed.",
    "",
    "| package | kB packed | kB unpacked | files | made by others | kB of others | holds | needs at run time |",
    "| ------- | --------: | ----------: | ----: | -------------: | -----------: | ----- | ----------------- |",
    ...rows,
    "",
  ].join("\n");
}

/** Whether two pages say the same, but for numbers that differ by at most 15 %, or by 3. */
export function areAlike(one: string, other: string): boolean {
  const number = /(?<![\w@.-])\d+(?![\w.-])/g;
  const numbersOf = (page: string) => [...page.matchAll(number)].map(([digits]) => Number(digits));
  const others = numbersOf(other);
  const isNear = (a: number, b = Number.NaN) => Math.abs(a - b) <= Math.max(3, 0.15 * Math.max(a, b));
  return (
    one.replace(number, "#") === other.replace(number, "#") &&
    numbersOf(one).every((each, index) => isNear(each, others[index]))
  );
}

function rowOf({ folder, manifest, tarball }: PackedPackage): string {
  const files = filesIn(folder);
  const others = madeByOthers(manifest.name);
  const holds = readdirSync(folder, { withFileTypes: true })
    .map((entry) => `${entry.name}${entry.isDirectory() ? "/" : ""}`)
    .sort();
  const peers = Object.keys(manifest.peerDependencies ?? {}).map((name) => `${name} (peer)`);
  const needs = [...Object.keys(manifest.dependencies ?? {}).sort(), ...peers];
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)}`;
  const cells = [
    `\`${manifest.name}\``,
    kilobytes(statSync(tarball).size),
    kilobytes(sizeOf(files)),
    `${files.length}`,
    `${others.length}`,
    kilobytes(others.reduce((sum, other) => sum + sizeOf(filesIn(other.folder)), 0)),
    holds.join(" "),
    needs.join(" "),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What is installed with a package and is none of the workspace. A peer dependency counts, unless it is optional. */
function madeByOthers(name: string): readonly Package[] {
  const own = publicPackages.filter(({ manifest }) => manifest.name === name);
  const names = new Set(publicPackages.map(({ manifest }) => manifest.name));
  return installedDependencies(own).filter(({ manifest }) => !names.has(manifest.name));
}

function filesIn(folder: string): readonly Stats[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => !file.startsWith("node_modules"))
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile());
}

function sizeOf(files: readonly Stats[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
