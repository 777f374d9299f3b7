import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { toolFiles } from "../src/tool-stat.js";

test("the files of a program are those in its folders too, without declarations", async () => {
  const folder = await mkdtemp(join(tmpdir(), "partwise-tool-"));
  const names = ["b.js", "a.js", "a.d.ts", "a.js.map", "c/d/e.js", "c/d/e.d.ts"];
  try {
    await mkdir(join(folder, "c/d"), { recursive: true });
    for (const name of names) await writeFile(join(folder, name), "");
    expect(toolFiles(folder)).toEqual(["a.js", "b.js", "c/d/e.js"].map((name) => join(folder, name)));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("those of this program have folders", () => {
  expect(toolFiles().map((path) => basename(path))).toEqual(expect.arrayContaining(["cli.ts", "depth.ts"]));
});
