import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Packages whose own tests run in the browser too. */
const packages = ["multipart", "client"];
const folder = fileURLToPath(new URL("../../../", import.meta.url));

/** The test files of the web packages, by whether they (or what they import beside them) need Node, or say so. */
export async function webTests(): Promise<{ web: string[]; node: string[] }> {
  const found = { web: [] as string[], node: [] as string[] };
  for (const name of packages) {
    const tests = join(folder, name, "test");
    for (const file of (await readdir(tests, { recursive: true })).sort()) {
      if (!file.endsWith(".test.ts")) continue;
      const path = join(tests, file);
      const isNodes = file.endsWith("-node.test.ts") || (await needsNode(path, new Set()));
      found[isNodes ? "node" : "web"].push(path);
    }
  }
  return found;
}

async function needsNode(file: string, seen: Set<string>): Promise<boolean> {
  if (seen.has(file)) return false;
  seen.add(file);
  const code = await readFile(file, "utf8").catch(() => "");
  for (const [, type, specifier = ""] of code.matchAll(
    /^(?:import|export)\s(type\s)?.*?from "([^"]+)";/gms,
  )) {
    if (type) continue;
    if (specifier.startsWith("node:") || specifier === "@partwise/readme-examples") return true;
    if (!specifier.startsWith(".")) continue;
    if (await needsNode(join(dirname(file), specifier.replace(/\.js$/, ".ts")), seen)) return true;
  }
  return false;
}
