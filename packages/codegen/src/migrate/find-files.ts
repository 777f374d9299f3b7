import { existsSync, readdirSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { foldersFrom } from "../output/folders-from.js";
import { type IgnoreRules, isIgnored, withRulesOf } from "./ignore-rules.js";

const code = new Set([".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".vue", ".svelte"]);

/**
 * The code files and the package.json files below a folder, sorted. Links, `node_modules`, folders that begin with a dot,
 * and files that `.gitignore` names are left out.
 */
export function findFiles(folder: string): readonly string[] {
  return filesIn(folder, rulesAbove(folder));
}

function filesIn(folder: string, above: IgnoreRules): readonly string[] {
  const rules = withRulesOf(folder, above);
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        const isLeft = entry.name === "node_modules" || entry.name.startsWith(".");
        return isLeft || isIgnored(path, true, rules) ? [] : filesIn(path, rules);
      }
      if (!entry.isFile()) return [];
      const isOurs = code.has(extname(entry.name)) || entry.name === "package.json";
      return isOurs && !isIgnored(path, false, rules) ? [path] : [];
    });
}

/** The rules of the folders above, up to the root of the repository. */
function rulesAbove(folder: string): IgnoreRules {
  if (existsSync(join(folder, ".git"))) return [];
  const above = foldersFrom(dirname(folder));
  const top = above.findIndex((each) => existsSync(join(each, ".git")));
  return above
    .slice(0, top + 1)
    .reverse()
    .reduce<IgnoreRules>((rules, each) => withRulesOf(each, rules), []);
}
