import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test, vi } from "vitest";
import { descriptionFolder } from "../../../codegen/test/helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const bin = fileURLToPath(new URL("../../bin/partwise.js", import.meta.url));
const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

const { folder, put } = descriptionFolder();
beforeEach(async () => {
  await put("api.yaml", description);
});

const description = `openapi: 3.1.1
info: { title: t, version: "1" }
paths: { /a: { get: { x-a: 1, x-b: 2, responses: { "200": { description: d } } } } }
`;

function partwise(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder(),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("--help", () => {
  const { status, stdout, stderr } = partwise("--help");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Usage: partwise");
  expect(partwise("generate", "--help").stdout).toContain("--output <folder>");
});

test("--version", () => {
  expect(partwise("--version")).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

test("generate, and again", async () => {
  const files = ["index.d.ts", "index.js", "openapi.json"];
  const stdout = files.map((name) => `${join("out", name)}\n`).join("");
  expect(partwise("generate", "api.yaml", "--output", "out")).toEqual({ status: 0, stdout, stderr: "" });
  expect((await readdir(join(folder(), "out"))).sort()).toEqual(files);
  expect(partwise("generate", "api.yaml", "--output", "out").stdout).toBe("out: nothing to change\n");
});

test("--check names what is stale or missing, and the command that mends it", async () => {
  const args = ["generate", "api.yaml", "--output", "my out", "--extension", "x-a", "x-b"];
  expect(partwise(...args).status).toBe(0);
  expect(partwise(...args, "--check")).toEqual({ status: 0, stdout: "", stderr: "" });
  await rm(join(folder(), "my out/index.d.ts"));
  await writeFile(join(folder(), "my out/index.js"), "");
  expect(partwise(...args, "--check")).toEqual({
    status: 1,
    stdout: "",
    stderr: `my out/index.d.ts: is missing
my out/index.js: is stale
To mend it, run: partwise generate api.yaml --output 'my out' --extension x-a --extension x-b
`,
  });
  const mend = ["generate", "api.yaml", "--output", "my out", "--extension", "x-a", "--extension", "x-b"];
  expect(partwise(...mend).status).toBe(0);
  expect(partwise(...args, "--check").status).toBe(0);
});

test("warnings are printed and are no failure", async () => {
  await writeFile(join(folder(), "api.yaml"), description.replace("get: {", "get: { consumes: [a/b],"));
  const { status, stderr } = partwise("generate", "api.yaml", "--output", "out");
  expect(status).toBe(0);
  expect(stderr).toMatch(/^warning: api.yaml#\/paths\/~1a\/get\/consumes: is of Swagger 2 /);
});

test.each([
  [["generate", "api.yaml", "--outptu", "x"], "unknown option '--outptu'\n(Did you mean --output?)"],
  [["generate", "api.yaml"], "no output folder; name one with --output FOLDER"],
  [["generate", "api.yaml", "--output"], "option '--output <folder>' argument missing"],
  [["generate", "--output", "x"], "missing required argument 'description'"],
  [["generate", "a", "b", "--output", "x"], "too many arguments"],
  [["generat"], "unknown command 'generat'\n(Did you mean generate?)"],
  [
    ["generate", "api.yaml", "--output", "x", "--extension", "rate"],
    '"rate" is no extension; name one that starts with x-',
  ],
  [[], "Usage: partwise"],
])("wrong usage: %j", async (args, message) => {
  const { status, stdout, stderr } = partwise(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(await readdir(folder())).toEqual(["api.yaml"]);
});
