import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const longest = 200;

/** The file name of a folder's note. `folder` is the path from the folder above node_modules. */
export function noteName(folder: string): string {
  const name = folder.replace(/[^\w.-]/g, (character) => `%${character.charCodeAt(0).toString(16)}_`);
  return `${name.slice(-longest)}.json`;
}

/** The folder of a note; undefined for a name that was shortened, or that another version wrote. */
function folderOf(note: string): string | undefined {
  const name = note.slice(0, -".json".length);
  if (name.length >= longest || /%(?![0-9a-f]+_)/.test(name)) return undefined;
  return name.replace(/%([0-9a-f]+)_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Removes notes of deleted folders, notes of unknown folders that are a month old, and half-written notes of killed runs.
 */
export function pruneNotes(cache: string): void {
  const above = resolve(cache, "../../..");
  for (const name of readdirSync(cache)) {
    const file = join(cache, name);
    const folder = name.endsWith(".json") ? folderOf(name) : undefined;
    const isGone =
      folder === undefined
        ? isOlder(file, name.endsWith(".tmp") ? hour : month)
        : !existsSync(join(above, folder));
    if (isGone) rmSync(file, { force: true });
  }
}

const hour = 3_600_000;
const month = 30 * 24 * hour;

function isOlder(file: string, age: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > age;
}
