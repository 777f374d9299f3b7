import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { madeFolder } from "../../src/output/made-folder.js";
import { writeFiles } from "../../src/output/write-files.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-made-folder-"));
});
afterEach(() => rm(folder, { recursive: true }));

const make = async (files: Readonly<Record<string, string>>) => {
  const made = await madeFolder(folder, ".list");
  await writeFiles(await made.compare("a test", new Map(Object.entries(files))));
  return madeFolder(folder, ".list");
};

test("a folder without a list was made by nobody", async () => {
  expect((await madeFolder(folder, ".list")).hashes).toBeUndefined();
  await writeFile(join(folder, ".list"), "[]");
  expect((await madeFolder(folder, ".list")).hashes).toBeUndefined();
});

test("the list tells what was made and what was edited; what is no more is removed", async () => {
  const made = await make({ "a.txt": "a\n", "b/c.txt": "c\n" });
  expect([...(made.hashes?.keys() ?? [])]).toEqual(["a.txt", "b/c.txt"]);
  expect(made.isAsMade("a.txt", "a\n")).toBe(true);
  expect(made.isAsMade("a.txt", "a\r\n")).toBe(true);
  expect(made.isAsMade("a.txt", "b\n")).toBe(false);
  expect(made.isAsMade("d.txt", "a\n")).toBe(false);
  await make({ "b/c.txt": "c\n" });
  expect((await readdir(folder)).sort()).toEqual([".list", "b"]);
});

test.each(["../kept.txt", "/kept.txt", "a/../../kept.txt", "..\\kept.txt", "", "./a.txt", "C:kept.txt"])(
  "a list that names %j, outside of its folder, removes nothing there",
  async (name) => {
    const inner = join(folder, "inner");
    await mkdir(inner);
    await writeFile(join(folder, "kept.txt"), "mine");
    await writeFile(join(inner, ".list"), JSON.stringify({ files: { [name]: "0" } }));
    const made = await madeFolder(inner, ".list");
    expect(made.hashes?.size).toBe(0);
    await writeFiles(await made.compare("a test", new Map()));
    expect(await readFile(join(folder, "kept.txt"), "utf8")).toBe("mine");
  },
);
