import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findWorkspace, writeProject } from "../../src/index.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "partwise-write-project-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const files = new Map([["a/b.txt", "b\n"]]);

test.each([
  ["a new folder", []],
  ["a folder with a repository alone", [".git"]],
])("%s is written", async (_, names) => {
  const folder = join(root, "made");
  for (const name of names) await mkdir(join(folder, name), { recursive: true });
  await writeProject(folder, files);
  expect(await readFile(join(folder, "a/b.txt"), "utf8")).toBe("b\n");
});

test("a folder that holds something, and a file, are left as they are", async () => {
  const taken = join(root, "taken.txt");
  await writeFile(taken, "mine\n");
  await expect(writeProject(root, files)).rejects.toMatchObject({
    code: "OUTPUT",
    message: `${root}#: is not empty, so nothing is written; name a new folder`,
  });
  await expect(writeProject(taken, files)).rejects.toMatchObject({
    message: `${taken}#: is a file; name a new folder`,
  });
  expect(await readdir(root)).toEqual(["taken.txt"]);
});

test("the nearest workspace above a folder is found, and whether it has turbo", async () => {
  const folder = join(root, "specs/pets");
  expect(findWorkspace(folder)).toBeUndefined();
  await writeFile(join(root, "package.json"), '{ "workspaces": ["specs/*"] }');
  expect(findWorkspace(folder)).toEqual({ folder: root, hasTurbo: false });
  await writeFile(join(root, "turbo.json"), "{}");
  await writeFile(join(root, "package.json"), "{}");
  expect(findWorkspace(folder)).toBeUndefined();
  await writeFile(join(root, "pnpm-workspace.yaml"), "packages: [specs/*]\n");
  expect(findWorkspace(folder)).toEqual({ folder: root, hasTurbo: true });
});
