import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hashTool } from "../../src/memory/hash-tool.js";
import { tool, toolFiles, toolStat } from "../../src/memory/tool-stat.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-tool-"));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const code = () => [{ folder, libraries: [] }];

async function put(name: string, text: string) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

test("the files of a program are those in its folders too, without declarations", async () => {
  const names = ["b.js", "a.js", "a.d.ts", "a.js.map", "c/d/e.js", "c/d/e.d.ts"];
  for (const name of names) await put(name, "");
  expect(toolFiles(folder)).toEqual(["a.js", "b.js", "c/d/e.js"].map((name) => join(folder, name)));
});

test("a change in a file of a folder is another program, by stat and by hash", async () => {
  await put("a.js", "1");
  const nested = await put("c/d/e.js", "2");
  // As if a minute had gone by: what was written just now tells nothing.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  const before = { stat: toolStat(code()), hash: hashTool(code()) };
  expect(before.stat).toContain(join("c", "d", "e.js"));
  expect({ stat: toolStat(code()), hash: hashTool(code()) }).toEqual(before);
  await writeFile(nested, "3");
  await utimes(nested, 1, 1);
  expect(toolStat(code())).not.toBe(before.stat);
  expect(hashTool(code())).not.toBe(before.hash);
});

test("a file that moves to another folder is another program", async () => {
  const file = await put("c/a.js", "1");
  await put("d/b.js", "2");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  const before = { stat: toolStat(code()), hash: hashTool(code()) };
  await rename(file, join(folder, "d/a.js"));
  expect(toolStat(code())).not.toBe(before.stat);
  expect(hashTool(code())).not.toBe(before.hash);
});

test("those of this program have folders, and those of the package that reads are among them", () => {
  const names = tool.flatMap(({ folder }) => toolFiles(folder)).map((path) => basename(path));
  expect(names).toEqual(expect.arrayContaining(["generate-command.ts", "measure.js"]));
  // An installation elsewhere may link the same files just now, which changes their times.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  expect(toolStat()).toContain("js-yaml");
});
