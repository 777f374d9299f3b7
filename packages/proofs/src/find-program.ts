import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A program of this machine, undefined when there is none of these names. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** The Chromium of this machine, undefined when there is none. */
export function findChromium(): string | undefined {
  return findProgram("chromium", "chromium-browser", "google-chrome");
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
