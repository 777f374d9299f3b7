import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { foldersFrom } from "./folders-from.js";

/** How code is written: as an ES module, as CommonJS with an ES module beside it, or as one file of TypeScript. */
export type OutputForm = "module" | "commonjs" | "typescript";

/** What is made on request only. */
export type Extra = "dates" | "schemas";

/**
 * The form that Node takes `index.js` in this folder for. The nearest package.json decides: without `type`, CommonJS. Without
 * any package.json, an ES module, which Node recognizes by the syntax.
 * @see https://nodejs.org/api/packages.html#determining-module-system
 */
export function outputForm(folder: string): Exclude<OutputForm, "typescript"> {
  for (const above of foldersFrom(resolve(folder))) {
    if (basename(above) === "node_modules") return "module";
    const type = typeIn(join(above, "package.json"));
    if (type !== undefined) return type === "module" ? "module" : "commonjs";
  }
  return "module";
}

/** Undefined when there is no such file, null when it says nothing. */
function typeIn(manifest: string): unknown {
  let text: string;
  try {
    text = readFileSync(manifest, "utf8");
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text).type ?? null;
  } catch {
    return null;
  }
}
