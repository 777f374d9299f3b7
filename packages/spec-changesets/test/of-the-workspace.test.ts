import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { specsOf } from "../src/specs/specs-of.js";
import { createWorkspace, workspaceAt } from "./create-workspace.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const codegen = "packages/codegen";

test("two descriptions of one name: `pnpm test` says so in a line, before it starts anything", () => {
  const workspace = createWorkspace();
  workspace.put("specs/cats/package.json", JSON.stringify({ name: "@acme/pets", version: "0.3.0" }));
  workspace.put("packages/client/package.json", JSON.stringify({ name: "@acme/client", version: "0.3.0" }));
  const { status, stdout, stderr } = run(join(root, ".ci/test.mjs"), [], workspace.root);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe(
    "specs/cats and specs/pets are both called @acme/pets; give one another name in its package.json, then run `npx pnpm@10 install`\n",
  );
});

test.for(["index.js", "index.d.ts", "openapi.json"])(
  "generate:check says in a line that somebody edited generated/%s",
  (file) => {
    const { folder, check, copy } = copiedSpec();
    expect(check()).toEqual({ status: 0, stderr: "" });
    copy.put(`${folder}/generated/${file}`, `${copy.read(`${folder}/generated/${file}`)}\n`);
    expect(check()).toEqual({
      status: 1,
      stderr: `${folder}/generated/${file}: not what the description gives; run \`npx pnpm@10 generate\`\n`,
    });
  },
);

test("generate:check says in a line that a description cannot be read", () => {
  const { folder, check, copy } = copiedSpec();
  copy.edit(`${folder}/openapi.yaml`, "\npaths:\n", "\npaths\n");
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^[^\n]+: invalid YAML at line \d+, [^\n]+; run `npx pnpm@10 generate`\n$/);
  expect(stderr.startsWith(`${folder}/openapi.yaml#`)).toBe(true);
});

/** The first description of the workspace in a copy, with the program that generates. */
function copiedSpec() {
  const [spec] = specsOf(root);
  if (spec === undefined) throw new Error("The workspace has no description.");
  const folder = spec.description.replace(/\/[^/]+$/, "");
  const { root: at } = createWorkspace();
  const copy = workspaceAt(at);
  for (const path of ["openapi.yaml", "package.json", "generated"]) {
    cpSync(join(root, folder, path), join(at, folder, path), { recursive: true });
  }
  for (const path of ["package.json", "generate.mjs", "dist"]) {
    cpSync(join(root, codegen, path), join(at, codegen, path), { recursive: true });
  }
  symlinkSync(join(root, codegen, "node_modules"), join(at, codegen, "node_modules"), "junction");
  const check = () => {
    const { scripts } = JSON.parse(copy.read(`${folder}/package.json`));
    const [, , ...args] = scripts["generate:check"].split(" ");
    const { status, stderr } = run(join(at, codegen, "generate.mjs"), args, join(at, folder));
    return { status, stderr };
  };
  return { folder, copy, check };
}

function run(program: string, args: readonly string[], cwd: string) {
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: "utf8" });
}
