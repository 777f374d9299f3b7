import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PackedWorkspace, packWorkspace } from "./packed-workspace.js";
import { publicPackages } from "./public-packages.js";

const description = fileURLToPath(new URL("consumers/openapi.yaml", import.meta.url));
const limit = { timeout: 300_000 };
const names = publicPackages.map(({ manifest }) => manifest.name);

let packed: PackedWorkspace;
let folders: Map<string, string>;

beforeAll(async () => {
  packed = await packWorkspace();
  folders = new Map(names.map((name) => [name, packed.createConsumer(name.replace(/\W/g, "-"), "module")]));
  await Promise.all([...folders].map(([name, folder]) => packed.run(folder, "npm", ["install", name])));
}, 300_000);

afterAll(() => packed?.close(), 300_000);

test.for(names.filter((name) => exportsOf(name)))(
  "%s alone can be imported and required",
  limit,
  async (name) => {
    const show = "console.log(Object.keys(it).filter((key) => key !== '__esModule').sort().join())";
    const [imported, required] = await Promise.all([
      run(name, process.execPath, ["--input-type=module", "-e", `import * as it from "${name}"; ${show}`]),
      run(name, process.execPath, ["--input-type=commonjs", "-e", `const it = require("${name}"); ${show}`]),
    ]);
    expect(imported.stdout.trim()).not.toBe("");
    expect(required.stdout).toBe(imported.stdout);
  },
);

test("the description can be imported from its package", limit, async () => {
  const name = "@partwise/zoom-im-groups";
  const code = `import it from "${name}/openapi.json" with { type: "json" }; console.log(it.openapi)`;
  const { stdout } = await run(name, process.execPath, ["--input-type=module", "-e", code]);
  expect(stdout).toBe("3.1.0\n");
});

test("zoom-im alone says its version and updates a group", limit, async () => {
  const name = "@partwise/sample-cli";
  const version = await run(name, "node_modules/.bin/zoom-im", ["--version"]);
  expect(version.stdout.trim()).toBe(
    publicPackages.find(({ manifest }) => manifest.name === name)?.manifest.version,
  );

  const args = ["groups", "update", "MIuNMURBTkuwfZ20jteRJg", "--name", "Support", "--mock", "--json"];
  const update = await run(name, "node_modules/.bin/zoom-im", args);
  expect(JSON.parse(update.stdout)).toMatchObject({ exitCode: 0, result: { changed: { name: "Support" } } });
});

test("partwise alone generates, explains and imports", limit, async () => {
  const name = "partwise";
  copyFileSync(description, join(folderOf(name), "openapi.yaml"));
  const partwise = (...args: readonly string[]) => run(name, "npx", ["--no-install", "partwise", ...args]);
  await partwise("generate", "openapi.yaml", "--output", "generated");
  expect(readdirSync(join(folderOf(name), "generated")).sort()).toEqual([
    "index.d.ts",
    "index.js",
    "openapi.json",
  ]);
  await partwise("generate", "openapi.yaml", "--output", "generated", "--check");
  expect((await partwise("explain", "openapi.yaml", "addPhoto")).stdout).toContain("multipart/form-data");
  await partwise(
    "import",
    "curl",
    "curl -F photo=@a.png https://pets.example.com/photos",
    "--output",
    "a.yaml",
  );
  await partwise("generate", "a.yaml", "--output", "imported");
  expect(readFileSync(join(folderOf(name), "imported/index.js"), "utf8")).toContain('"/photos"');
});

test("no package brings another that it does not name", () => {
  const installed = (name: string) => readdirSync(join(folderOf(name), "node_modules", "@partwise")).sort();
  expect(installed("@partwise/multipart")).toEqual(["multipart"]);
  expect(installed("@partwise/client")).toEqual(["client", "multipart"]);
  expect(installed("@partwise/codegen")).toEqual(["codegen", "description", "multipart"]);
  expect(installed("partwise")).toEqual([
    "call",
    "client",
    "codegen",
    "description",
    "diff",
    "export",
    "import",
    "init",
    "mock-server",
    "multipart",
    "policies",
    "samples",
    "site",
  ]);
  expect(installed("@partwise/zoom-im-groups")).toEqual(["zoom-im-groups"]);
  expect(existsSync(join(folderOf("@partwise/client"), "node_modules", "typescript"))).toBe(false);
  expect(packed.registry.missing).toEqual([]);
});

test("client brings six packages and 3.2 MB, as its README says", () => {
  const root = join(folderOf("@partwise/client"), "node_modules");
  const lock = JSON.parse(readFileSync(join(root, ".package-lock.json"), "utf8"));
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const bytes = files.reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0);
  expect(Object.keys(lock.packages)).toHaveLength(6);
  expect(bytes / 1e6).toBeGreaterThan(3);
  expect(bytes / 1e6).toBeLessThan(3.4);
});

function exportsOf(name: string) {
  return publicPackages.find(({ manifest }) => manifest.name === name)?.manifest.exports;
}

function folderOf(name: string): string {
  return folders.get(name) ?? "";
}

function run(name: string, file: string, args: readonly string[]) {
  return packed.run(folderOf(name), file, args);
}
