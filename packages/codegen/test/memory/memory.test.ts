import { readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type GenerateOptions, generate } from "../../src/generate/generate.js";
import { makeFiles } from "../../src/generate/make-files.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });
vi.mock("../../src/generate/make-files.js", { spy: true });

const { folder, memory, output, put, read } = descriptionFolder();

const yaml = `openapi: 3.1.1
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      consumes: [a/b]
      x-mood: calm
      responses:
        "200": { description: d, content: { application/json: { schema: { $ref: "pet.yaml" } } } }
`;

let description: string;
beforeEach(async () => {
  description = await put("api.yaml", yaml);
  await put("pet.yaml", "type: object\nproperties: { name: { type: string } }");
});

/** Whether anything was made anew, and what the run told. */
async function run(options: Partial<GenerateOptions> = {}) {
  vi.mocked(makeFiles).mockClear();
  const { files, warnings } = await generate({ description, output: output(), ...options });
  return {
    isMade: vi.mocked(makeFiles).mock.calls.length > 0,
    changed: files.filter(({ changed }) => changed).map(({ path }) => relative(output(), path)),
    files,
    warnings,
  };
}

const note = async () => {
  const [name = ""] = await readdir(memory());
  return { path: join(memory(), name), text: await readFile(join(memory(), name), "utf8") };
};

describe("with nothing to do, nothing is made", () => {
  test.each([false, true])("check: %s", async (check) => {
    const first = await run();
    const again = await run({ check });
    expect(again.isMade).toBe(false);
    expect(again.warnings).toEqual(first.warnings);
    expect(again.warnings.map(({ text }) => text)).toEqual([
      expect.stringContaining("/paths/~1pets/get/consumes"),
    ]);
    expect(again.files).toEqual(first.files.map(({ path }) => ({ path, changed: false, missing: false })));
  });

  test("files that were touched or written again are the same", async () => {
    await run();
    await utimes(description, 1, 1);
    await writeFile(join(output(), "index.js"), await readFile(join(output(), "index.js")));
    expect(await run()).toMatchObject({ isMade: false, changed: [] });
  });

  test("extensions in another order, and the description by another name of its path", async () => {
    await run({ extensions: ["x-mood", "x-a"] });
    const spelled = relative(process.cwd(), description);
    const again = await run({ extensions: ["x-a", "x-mood"], description: spelled });
    expect(again.isMade).toBe(false);
    expect(again.warnings[0]?.text.startsWith(`${spelled}#`)).toBe(true);
  });
});

describe("is made anew", () => {
  const moods = yaml.replace("calm", "wild");
  test.each<
    [name: string, change: () => unknown, options: Partial<GenerateOptions>, changed: readonly string[]]
  >([
    ["a description that changed", () => put("api.yaml", moods), {}, ["openapi.json"]],
    ["another file that changed", () => put("pet.yaml", "type: string"), {}, ["index.d.ts", "openapi.json"]],
    ["other extensions", () => {}, { extensions: ["x-mood"] }, ["index.js"]],
    ["an output that was edited", () => put("generated/index.d.ts", "mine"), {}, ["index.d.ts"]],
    ["an output that is gone", () => rm(join(output(), "index.js")), {}, ["index.js"]],
    [
      "a folder that is gone",
      () => rm(output(), { recursive: true }),
      {},
      ["index.d.ts", "index.js", "openapi.json"],
    ],
  ])("%s", async (_name, change, options, changed) => {
    await run();
    await change();
    // to check tells the same as long as nothing is written
    expect(await run({ ...options, check: true })).toMatchObject({ isMade: true, changed });
    expect(await run({ ...options, check: true })).toMatchObject({ isMade: true, changed });
    expect(await run(options)).toMatchObject({ isMade: true, changed });
    expect(await run({ ...options, check: true })).toMatchObject({ isMade: false, changed: [] });
  });

  test("what another description left there", async () => {
    await run();
    const other = await put("other.yaml", yaml);
    expect((await run({ description: other })).isMade).toBe(true);
    expect((await run()).isMade).toBe(true);
  });

  test.each([
    ["another version", (text: string) => text.replace(/"tool":"\w{64}"/, `"tool":"${"0".repeat(64)}"`)],
    ["half a note", (text: string) => text.slice(0, 100)],
    ["a note of another kind", () => "[]"],
  ])("%s", async (_name, change) => {
    await run();
    const { path, text } = await note();
    await writeFile(path, change(text));
    expect(change(text)).not.toBe(text);
    expect(await run()).toMatchObject({ isMade: true, changed: [] });
    expect((await note()).text).toBe(text);
  });

  test("a file that was not there before", async () => {
    await put(
      "api.yaml",
      yaml.replace(
        '$ref: "pet.yaml"',
        "oneOf: [], discriminator: { propertyName: a, mapping: { cat: ./cat.yaml } }",
      ),
    );
    const { warnings } = await run();
    expect(warnings.map(({ text }) => text)).toContainEqual(expect.stringContaining("cat.yaml"));
    expect((await run()).isMade).toBe(true);
    await put("cat.yaml", "type: string");
    const after = await run();
    expect(after.isMade).toBe(true);
    expect(after.warnings.map(({ text }) => text)).not.toContainEqual(
      expect.stringContaining("no such file"),
    );
  });
});

test("a check keeps nothing, and a run that fails keeps what was", async () => {
  await run({ check: true });
  await expect(readdir(memory())).rejects.toThrow("ENOENT");
  await run();
  const { text } = await note();
  await put("api.yaml", "openapi: 3.1.1");
  await expect(run()).rejects.toThrow("`info` is missing");
  expect((await note()).text).toBe(text);
});

test("what is kept names no place of the machine and no time, and stays out of the output folder", async () => {
  await run();
  const { text } = await note();
  expect(text).not.toContain(folder());
  expect(JSON.parse(text)).toEqual({
    tool: expect.stringMatching(/^[0-9a-f]{64}$/),
    extensions: ["x-idempotent", "x-rate-limit-label"],
    inputs: ["../api.yaml", "../pet.yaml"].map((path) => ({ path, sha256: expect.any(String) })),
    outputs: ["index.d.ts", "index.js", "openapi.json"].map((path) => ({ path, sha256: expect.any(String) })),
    warnings: [{ file: "../api.yaml", pointer: expect.any(String), message: expect.any(String) }],
  });
  expect(Object.keys(await read())).toHaveLength(3);
});
