import { mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { noteName } from "../../src/memory/note-name.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const { folder, memory, put } = descriptionFolder();

test("notes for folders that are gone do not pile up, nor what a run left half written", async () => {
  const description = await put("api.yaml", 'openapi: 3.1.1\ninfo: { title: t, version: "1" }\npaths: {}\n');
  const run = (name: string) => generate({ description, output: join(folder(), name) });
  for (const name of ["a", "b c/ü", "d"]) await run(name);
  await rm(join(folder(), "a"), { recursive: true });
  const old = ["old.json.1.tmp", `${"x".repeat(200)}.json`, "of%2another.json"];
  for (const name of [...old, "now.json.2.tmp"]) await writeFile(join(memory(), name), "");
  for (const name of old) await utimes(join(memory(), name), 1, 1);
  await mkdir(join(folder(), "e"));
  await run("e");
  const kept = ["work/b c/ü", "work/d", "work/e"].map(noteName);
  expect((await readdir(memory())).sort()).toEqual([...kept, "now.json.2.tmp"].sort());
});
