import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { mark } from "../output/code-files.js";

/** Whether `partwise generate` made a file. */
export function isMade(path: string): boolean {
  return beginningOf(path).startsWith(mark);
}

/** Whether the first lines of a file say that a program writes the file. */
export function isGenerated(text: string): boolean {
  return text.startsWith(mark) || /@generated|auto-?generated|do not edit/i.test(text.slice(0, 400));
}

/** The file of types in a folder of `partwise generate`; undefined in any other folder. */
export function madeFile(path: string): string | undefined {
  return [path, ...["index.d.ts", "index.ts"].map((name) => join(path, name))].find(isMade);
}

function beginningOf(path: string): string {
  try {
    if (!statSync(path).isFile()) return "";
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(mark.length);
      return bytes.toString("utf8", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
