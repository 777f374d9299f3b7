import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/partwise.js", import.meta.url));

test.each(["--version", "--help"])("partwise %s loads the code of no command", (flag) => {
  const files = filesLoadedBy(flag);
  const packages = files.map((url) => /.*\/(?:packages|node_modules)\/([^/]+)\//.exec(url)?.[1]);
  expect([...new Set(packages)].sort()).toEqual(["commander", "description", "partwise"]);
  expect(packages.filter((name) => name === "description").length).toBeLessThan(10);
});

/** The modules that Node loads for the program, each once. */
function filesLoadedBy(...args: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "partwise-loaded-"));
  try {
    const loaded = join(folder, "loaded.txt");
    writeFileSync(loaded, "");
    const hooks = join(folder, "hooks.mjs");
    writeFileSync(
      hooks,
      `import { appendFileSync } from "node:fs";
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(loaded)}, url + "\\n");
  return next(url, context);
}`,
    );
    const first = join(folder, "first.mjs");
    writeFileSync(
      first,
      `import { register } from "node:module"; register(${JSON.stringify(pathToFileURL(hooks).href)});`,
    );
    const { status } = spawnSync(process.execPath, ["--import", pathToFileURL(first).href, bin, ...args]);
    expect(status).toBe(0);
    const urls = readFileSync(loaded, "utf8").trim().split("\n");
    return [...new Set(urls)].filter((url) => url.startsWith("file:"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
