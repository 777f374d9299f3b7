import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { circlesIn } from "../src/folders/circles-in.js";
import { foldersOf } from "../src/folders/folders-of.js";

const packages = fileURLToPath(new URL("../../", import.meta.url));
const roots = readdirSync(packages)
  .flatMap((name) => [`${name}/src`, `${name}/test`])
  .filter((root) => existsSync(join(packages, root)));

describe.each(roots)("%s", (root) => {
  const folders = foldersOf(join(packages, root));

  test("no folder holds more than 25 files", () => {
    const full = [...folders].filter(([, { files }]) => files.length > 25);
    expect(full.map(([folder, { files }]) => `${folder}: ${files.length}`)).toEqual([]);
  });

  test("no two folders need each other", () => {
    expect(circlesIn(folders)).toEqual([]);
  });
});

test("a file that only passes names on stands for the places that they are from", async () => {
  const root = await mkdtemp(join(tmpdir(), "partwise-folders-"));
  try {
    await mkdir(join(root, "a"));
    await mkdir(join(root, "b"));
    await writeFile(join(root, "all.ts"), 'export { a } from "./a/a.js";\nexport { b } from "./b/b.js";');
    await writeFile(join(root, "a/a.ts"), "export const a = 1;");
    await writeFile(join(root, "b/b.ts"), 'import { a as one } from "../all.js";\nexport const b = one;');
    expect(foldersOf(root).get("b")?.needs).toEqual(new Map([["a", ["b/b.ts imports a/a.ts"]]]));
    expect(circlesIn(foldersOf(root))).toEqual([]);
    await writeFile(join(root, "b/b.ts"), 'import * as all from "../all.js";\nexport const b = all.a;');
    expect(circlesIn(foldersOf(root))).toHaveLength(2);
  } finally {
    await rm(root, { recursive: true });
  }
});

test("folders that need each other are found, over others and by a type, too", async () => {
  const root = await mkdtemp(join(tmpdir(), "partwise-folders-"));
  const put = async (name: string, text: string) => {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  };
  try {
    await put("index.ts", 'export * from "./a/a.js";');
    await put("a/a.ts", 'export const b = () => import("../b/b.js");');
    await put("b/b.ts", 'import type { C } from "../b/c/c.js";\nexport type B = C;');
    await put("b/c/c.ts", 'export type C = typeof import("../../a/a.js");');
    await put("d/d.ts", 'import "node:fs";\nimport "../../outside.js";\nimport "./missing.js";');
    expect([...foldersOf(root).keys()]).toEqual(["a", "b", "b/c", "d", "."]);
    const imports = ["a/a.ts imports b/b.ts", "b/b.ts imports b/c/c.ts", "b/c/c.ts imports a/a.ts"];
    const [ab, bc, ca] = imports;
    expect(circlesIn(foldersOf(root))).toEqual([
      [ab, bc, ca].join(", "),
      [bc, ca, ab].join(", "),
      [ca, ab, bc].join(", "),
    ]);
  } finally {
    await rm(root, { recursive: true });
  }
});
