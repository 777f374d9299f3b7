import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { codeFolder } from "@partwise/description/problems";
import { foldersFrom } from "../output/folders-from.js";
import { settledStat } from "./settled-stat.js";

/**
 * The stats of everything that `hashTool` hashes, as text: equal texts prove an equal hash. Undefined where they would not:
 * for a program built within the last two seconds, or libraries outside of node_modules.
 */
export function toolStat(code = tool): string | undefined {
  const stats = code.flatMap(({ folder, libraries }) => [
    ...toolFiles(folder).map((file) => statLine(relative(folder, file), file)),
    ...libraries.map((name) => statLine(name, manifestOf(name, folder))),
  ]);
  return stats.includes(undefined) ? undefined : stats.join("\n");
}

/** The code that decides what files contain: a folder, and the libraries that it uses. */
export interface ToolCode {
  readonly folder: string;
  readonly libraries: readonly string[];
}

/** This program, and the package that reads descriptions. */
export const tool: readonly ToolCode[] = [
  { folder: dirname(import.meta.dirname), libraries: ["openapi-typescript", "typescript"] },
  { folder: codeFolder, libraries: ["@redocly/openapi-core", "js-yaml"] },
];

/** The code files in a folder, at any depth, without what is built of them once more for `require`. */
export function toolFiles(folder: string): readonly string[] {
  return codeIn(folder).sort();
}

function codeIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "commonjs" ? [] : codeIn(path);
    return /(?<!\.d)\.[jt]s$/.test(entry.name) ? [path] : [];
  });
}

function statLine(name: string, file: string | undefined): string | undefined {
  const stat = file === undefined ? undefined : settledStat(file);
  return stat === undefined ? undefined : `${name} ${stat}`;
}

/** The package.json of a library, searched upwards as Node does: five times as fast as asking Node. */
function manifestOf(name: string, from: string): string | undefined {
  const places = foldersFrom(from).map((folder) => join(folder, "node_modules", name));
  return places.map((place) => join(place, "package.json")).find((file) => existsSync(file));
}
