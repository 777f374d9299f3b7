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

test("partwise generate, with nothing to do, loads what it needs to see that, and no other command", () => {
  const folder = mkdtempSync(join(tmpdir(), "partwise-loaded-"));
  try {
    const description = join(folder, "openapi.json");
    const info = { title: "Nothing", version: "1" };
    writeFileSync(description, JSON.stringify({ openapi: "3.1.0", info, paths: {} }));
    const args = ["generate", description, "--output", join(folder, "generated")] as const;
    filesLoadedBy(...args);
    const files = filesLoadedBy(...args).map((url) => url.replace(/.*\/(?=packages\/|node_modules\/)/, ""));
    expect(
      files.filter((file) => /declare-(?!generate)|explain\/|migrate\/|\/dist\/load\//.test(file)),
    ).toEqual([]);
    expect(files.length).toBeLessThan(45);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
