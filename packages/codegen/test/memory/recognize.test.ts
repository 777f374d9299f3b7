import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { hashFile } from "@partwise/description/file-hash";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { makeFiles } from "../../src/generate/make-files.js";
import { hashTool } from "../../src/memory/hash-tool.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });
vi.mock("../../src/generate/make-files.js", { spy: true });
vi.mock("@partwise/description/file-hash", { spy: true });
vi.mock("../../src/memory/hash-tool.js", { spy: true });

const { memory, output, put, read } = descriptionFolder();

const yaml = `openapi: 3.1.1
info: { title: Pets, version: "1" }
paths: { /pets: { get: { responses: { "200": { description: calm } } } } }
`;

let description: string;
beforeEach(async () => {
  description = await put("api.yaml", yaml);
});
afterEach(() => vi.useRealTimers());

/** From here on it is a minute later than the files say. */
function later() {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
}

/** Whether anything was made anew, and what was read to know it. */
async function run({ check = false } = {}) {
  for (const each of [makeFiles, hashFile, hashTool])
    vi.mocked<(...args: never) => unknown>(each).mockClear();
  await generate({ description, output: output(), check });
  return {
    isMade: vi.mocked(makeFiles).mock.calls.length > 0,
    read: vi.mocked(hashFile).mock.calls.map(([path]) => basename(path)),
    isToolRead: vi.mocked(hashTool).mock.calls.length > 0,
  };
}

/** Runs until nothing is read any more. */
async function settle() {
  await run();
  later();
  await run();
  expect(await run()).toEqual({ isMade: false, read: [], isToolRead: false });
}

const all = ["api.yaml", "index.d.ts", "index.js", "openapi.json"];

const note = async () => {
  const [name = ""] = await readdir(memory());
  return { path: join(memory(), name), text: await readFile(join(memory(), name), "utf8") };
};

/** Writes other content of the same size, and sets the time back. */
async function change(path: string) {
  const { atime, mtime, size } = await stat(path);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace("calm", "wild").replace("Do not edit", "Do not obey"));
  await utimes(path, atime, mtime);
  expect((await stat(path)).size).toBe(size);
  expect(await readFile(path, "utf8")).not.toBe(text);
}

describe("what has the stat that it had when it was hashed is not read", () => {
  test("nothing to do: all is hashed once, and then no more", async () => {
    expect(await run()).toMatchObject({ isMade: true });
    expect((await note()).text).not.toContain("stat");
    later();
    expect(await run()).toEqual({ isMade: false, read: all, isToolRead: true });
    expect(await run()).toEqual({ isMade: false, read: [], isToolRead: false });
  });

  test("but by a check, which leaves the note as it was", async () => {
    await settle();
    const { text } = await note();
    expect(await run({ check: true })).toEqual({ isMade: false, read: all, isToolRead: true });
    expect((await note()).text).toBe(text);
  });

  test("a touched file is hashed once, and it alone", async () => {
    await settle();
    await utimes(description, 1, 1);
    expect(await run()).toEqual({ isMade: false, read: ["api.yaml"], isToolRead: false });
    expect(await run()).toEqual({ isMade: false, read: [], isToolRead: false });
  });

  test("the same content in another file of that name", async () => {
    await settle();
    await writeFile(`${description}.new`, yaml);
    await rename(`${description}.new`, description);
    expect(await run()).toEqual({ isMade: false, read: ["api.yaml"], isToolRead: false });
  });
});

describe("other content of the same size and time is found", () => {
  test.each([
    ["../api.yaml", "wild"],
    ["index.js", "calm"],
  ])("%s", async (name, description) => {
    const path = join(output(), name);
    await run();
    await utimes(path, 1, 1); // a time that can be set back to the nanosecond
    await settle();
    await change(path);
    expect(await run()).toMatchObject({ isMade: true });
    const made = await read();
    expect(made["openapi.json"]).toContain(description);
    expect(made["index.js"]).toContain("Do not edit");
  });

  test("right after it was generated, and again after a run that found nothing to do", async () => {
    await run();
    await change(join(output(), "index.js"));
    expect(await run()).toMatchObject({ isMade: true });
    expect(await run()).toMatchObject({ isMade: false, read: all });
    expect(Object.values(JSON.parse((await note()).text).outputs)).not.toContainEqual(
      expect.objectContaining({ stat: expect.anything() }),
    );
    await change(description);
    expect(await run()).toMatchObject({ isMade: true });
  });

  test("an output that is gone", async () => {
    await settle();
    await rm(join(output(), "index.d.ts"));
    expect(await run()).toMatchObject({ isMade: true });
    expect(Object.keys(await read())).toHaveLength(3);
  });
});

describe("a note is taken", () => {
  test.each([
    ["without stats", (text: string) => text.replace(/,"(stat|toolStat)":"[^"]*"/g, "")],
    ["with those of another machine", (text: string) => text.replace(/(Stat|stat)":"/g, '$1":"1')],
  ])("%s", async (_name, edit) => {
    await settle();
    const { path, text } = await note();
    await writeFile(path, edit(text));
    expect(edit(text)).not.toBe(text);
    expect(await run()).toEqual({ isMade: false, read: all, isToolRead: true });
    expect(await run()).toEqual({ isMade: false, read: [], isToolRead: false });
  });

  test("but not that of another program", async () => {
    await settle();
    const { path, text } = await note();
    await writeFile(path, text.replace(/"tool":"\w+"/, '"tool":"other"').replace(/"toolStat":"/, "$&1"));
    expect(await run()).toMatchObject({ isMade: true });
  });
});

describe("a note that cannot be written does no harm", () => {
  test("where one is already", async () => {
    await run();
    const { path, text } = await note();
    await mkdir(`${path}.${process.pid}.tmp`); // where it is written first
    later();
    expect(await run()).toEqual({ isMade: false, read: all, isToolRead: true });
    expect(await run()).toEqual({ isMade: false, read: all, isToolRead: true });
    expect(await readFile(path, "utf8")).toBe(text);
  });

  test("where its folder cannot be", async () => {
    await mkdir(dirname(dirname(memory())), { recursive: true });
    await writeFile(dirname(memory()), "a file");
    expect(await run()).toMatchObject({ isMade: true });
    expect(await run()).toMatchObject({ isMade: true });
  });
});
