import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { foldersFrom } from "./folders-from.js";

/** The form of generated code: an ES module, CommonJS with an ES module beside it, or one TypeScript file. */
export type OutputForm = "module" | "commonjs" | "typescript";

/** The optional outputs. */
export type Extra = "dates" | "schemas" | "eachOperation";

/**
 * The module format in which Node reads `index.js` of a folder. The nearest package.json decides; without `type` it means
 * CommonJS. Without any package.json, the code is an ES module, which Node detects by its syntax.
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

/** The `type` of a package.json: undefined for a missing file, null for a missing key. */
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
