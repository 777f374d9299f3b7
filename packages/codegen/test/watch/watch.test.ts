import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CodegenError } from "@partwise/description/problems";
import { expect, onTestFinished, test } from "vitest";
import { generate, runOf } from "../../src/generate/generate.js";
import { watch } from "../../src/watch/watch.js";
import { descriptionFolder } from "../helpers/description-folder.js";

const { put, output, read, folder } = descriptionFolder();

function described(name: string, more: object = {}) {
  const content = {
    "text/plain": { schema: { type: "object", properties: { [name]: { type: "string" } } } },
  };
  const post = { requestBody: { content }, responses: { 204: { description: "Added." } } };
  const info = { title: "Pets", version: "1" };
  return JSON.stringify({ openapi: "3.1.1", info, paths: { "/pets": { post, ...more } } });
}

/** Watches a description; `until` waits for a run of which that is told. */
async function watching(file: string) {
  const ending = new AbortController();
  const runs: string[] = [];
  let wake = () => {};
  const note = (text: string) => {
    runs.push(text);
    wake();
  };
  const done = watch(runOf({ description: file, output: output() }), {
    told: (files) => note(files.some(({ changed }) => changed) ? "written" : "nothing"),
    failed: ({ message }: CodegenError) => note(message.slice(folder().length + 1)),
    signal: ending.signal,
  });
  onTestFinished(async () => {
    ending.abort();
    await done;
  });
  // a save may be seen as two, of which one changes nothing
  const until = async (wanted: RegExp) => {
    for (;;) {
      const run = runs.shift();
      if (run !== undefined && wanted.test(run)) return;
      if (run !== undefined) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  await until(/written/);
  return { until, end: () => ending.abort(), done };
}

async function holds(name: string): Promise<boolean> {
  return (await read())["index.d.ts"]?.includes(`${name}?: string`) ?? false;
}

test("a save is seen, and one that changes nothing changes nothing", async () => {
  const file = await put("openapi.json", described("first"));
  const { until } = await watching(file);
  await writeFile(file, described("second"));
  await until(/written/);
  expect(await holds("second")).toBe(true);
  await writeFile(file, `${described("second")}\n`);
  await until(/nothing/);
});

test("saves of editors: another file in its place, a copy and a rename, truncated and then written", async () => {
  const file = await put("openapi.json", described("first"));
  const { until } = await watching(file);
  await rename(await put(".openapi.json.swp", described("second")), file);
  await until(/written/);
  expect(await holds("second")).toBe(true);
  await rename(file, join(folder(), "openapi.json~"));
  await writeFile(file, described("third"));
  await until(/written/);
  expect(await holds("third")).toBe(true);
  await writeFile(file, "");
  await writeFile(file, described("fourth"));
  await until(/written/);
  expect(await holds("fourth")).toBe(true);
});

test("a broken description changes nothing and is told by its place; a mended one is seen", async () => {
  const file = await put("openapi.json", described("first"));
  const { until } = await watching(file);
  const before = await read();
  await writeFile(file, "{\n  oops");
  await until(/^openapi\.json#: invalid JSON at line 2, column 3: /);
  await writeFile(file, described("second").replace("3.1.1", "1.0"));
  await until(/^openapi\.json#\/openapi: /);
  expect(await read()).toEqual(before);
  await writeFile(file, described("second"));
  await until(/written/);
  expect(await holds("second")).toBe(true);
});

test("files that are referred to are watched, too, from the run on that reads them", async () => {
  const file = await put("openapi.json", described("first"));
  const { until } = await watching(file);
  const part = await put("parts/get.json", { responses: { 200: { description: "Old." } } });
  await writeFile(file, described("first", { get: { $ref: "parts/get.json" } }));
  await until(/written/);
  const responses = { 200: { description: "New.", content: { "text/plain": {} } } };
  await writeFile(part, JSON.stringify({ responses }));
  await until(/written/);
  expect((await read())["index.d.ts"]).toContain("New.");
});

test("what a run leaves is what a run without watching leaves", async () => {
  const file = await put("openapi.json", described("first"));
  const { until, end, done } = await watching(file);
  await writeFile(file, described("second"));
  await until(/written/);
  end();
  await done;
  const { files } = await generate({ description: file, output: output() });
  expect(files.filter(({ changed }) => changed)).toEqual([]);
});
