import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareFiles, writeFiles } from "../../src/output/write-files.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-write-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("a failure half way leaves everything as it was", async () => {
  await writeFile(join(folder, "a"), "old");
  const files = ["a", "b", "c"].map((name) => ({ path: join(folder, name), content: "new" }));
  const compared = await compareFiles(files);
  await mkdir(join(folder, "c/in the way"), { recursive: true }); // after the comparison: the third rename fails
  await expect(writeFiles(compared)).rejects.toMatchObject({
    name: "CodegenError",
    code: "OUTPUT",
    file: join(folder, "c"),
  });
  expect((await readdir(folder)).sort()).toEqual(["a", "c"]);
  expect(await readFile(join(folder, "a"), "utf8")).toBe("old");
});

test("folders are made", async () => {
  await writeFiles(await compareFiles([{ path: join(folder, "x/y/a"), content: "new" }]));
  expect(await readFile(join(folder, "x/y/a"), "utf8")).toBe("new");
});
