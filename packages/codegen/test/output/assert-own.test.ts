import { link, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const { folder, memory, output, put, read } = descriptionFolder();

const yaml = `openapi: 3.1.1
info: { title: Pets, version: "1" }
paths: { /pets: { get: { responses: { "200": { $ref: "openapi.json#/ok" } } } } }
`;
const plain = yaml.replace('{ $ref: "openapi.json#/ok" }', "{ description: d }");
const referred = '{"ok": {"description": "d"}}';
const notOurs = { code: "OUTPUT", message: expect.stringContaining('was not made by "partwise generate"') };

/** Forgets all runs, as a fresh clone does. */
const forget = () => rm(memory(), { recursive: true, force: true });

describe("what others wrote is not overwritten", () => {
  test.each(["index.js", "index.d.ts", "openapi.json"])("%s", async (name) => {
    const description = await put("api.yaml", plain);
    const path = await put(`generated/${name}`, "mine");
    for (const check of [false, true]) {
      await expect(generate({ description, output: output(), check })).rejects.toMatchObject({
        ...notOurs,
        file: path,
      });
    }
    expect(await read()).toEqual({ [name]: "mine" });
  });

  test("index.mjs below a package of CommonJS", async () => {
    const description = await put("api.yaml", plain);
    await put("package.json", {});
    await put("generated/index.mjs", "mine");
    await expect(generate({ description, output: output() })).rejects.toMatchObject(notOurs);
    expect(await read()).toEqual({ "index.mjs": "mine" });
  });

  test("what the description refers to", async () => {
    const description = await put("generated/api.yaml", yaml);
    const path = await put("generated/openapi.json", referred);
    const error = {
      code: "OUTPUT",
      file: path,
      message: expect.stringContaining("is read by the description"),
    };
    await expect(generate({ description, output: output() })).rejects.toMatchObject(error);
    expect(await read()).toEqual({ "api.yaml": yaml, "openapi.json": referred });
  });

  test.each<[name: string, make: (path: string, file: string) => Promise<void>]>([
    ["a symbolic link", (path, file) => symlink(path, file)],
    ["a hard link", link],
  ])("the description by %s", async (_name, make) => {
    const description = await put("api.yaml", plain);
    await put("generated/notes.txt", "");
    await make(description, join(output(), "openapi.json"));
    const error = { code: "OUTPUT", file: description };
    await expect(generate({ description, output: output() })).rejects.toMatchObject(error);
    expect(await readFile(description, "utf8")).toBe(plain);
    expect(await readFile(join(output(), "openapi.json"), "utf8")).toBe(plain);
  });

  test("the description in an output folder that is a link", async () => {
    const description = await put(
      "api/openapi.json",
      JSON.stringify({ openapi: "3.1.1", info: { title: "t", version: "1" }, paths: {} }),
    );
    await symlink(join(folder(), "api"), output());
    await expect(generate({ description, output: output() })).rejects.toMatchObject({
      code: "OUTPUT",
      file: description,
    });
    expect(await readdir(join(folder(), "api"))).toEqual(["openapi.json"]);
  });

  test("devices where code of another form would stand", async () => {
    const description = await put("api.yaml", plain);
    await put("generated/notes.txt", "");
    await symlink("/dev/zero", join(output(), "index.mjs"));
    await generate({ description, output: output() });
    expect(await readdir(output())).toContain("index.mjs");
  });

  test("a link that leads nowhere", async () => {
    const description = await put("api.yaml", plain);
    await put("generated/notes.txt", "");
    await symlink(join(folder(), "none"), join(output(), "index.js"));
    await expect(generate({ description, output: output() })).rejects.toThrow("is a link that leads nowhere");
    expect((await readdir(output())).sort()).toEqual(["index.js", "notes.txt"]);
  });
});

describe("what this program wrote is", () => {
  test("stale files of a fresh clone", async () => {
    await generate({ description: await put("api.yaml", plain), output: output() });
    await forget();
    const description = await put("api.yaml", plain.replaceAll("pets", "dogs"));
    const { files } = await generate({ description, output: output() });
    expect(files.map(({ changed }) => changed)).toEqual([true, true, true]);
  });

  test("a file that it wrote last time and that somebody spoiled", async () => {
    const description = await put("api.yaml", plain);
    await generate({ description, output: output() });
    const before = await read();
    for (const name of Object.keys(before)) await writeFile(join(output(), name), "spoiled");
    await generate({ description, output: output() });
    expect(await read()).toEqual(before);
  });
});

test("a file that is there and right need not be its own", async () => {
  const description = await put("api.yaml", plain);
  await generate({ description, output: output() });
  const { "openapi.json": json = "" } = await read();
  await forget();
  await rm(output(), { recursive: true });
  await put("generated/openapi.json", json);
  await generate({ description, output: output() });
  expect(Object.keys(await read()).sort()).toEqual(["index.d.ts", "index.js", "openapi.json"]);
});

test.each([{ output: "" }, { description: "" }])("no name: %j", async (given) => {
  const description = await put("api.yaml", plain);
  const error = { code: "USAGE", message: expect.stringContaining("has no name; give its path") };
  await expect(generate({ description, output: output(), ...given })).rejects.toMatchObject(error);
});

test("a checkout with CR LF is current, and is known again", async () => {
  const description = await put("api.yaml", plain);
  await generate({ description, output: output() });
  for (const [name, text] of Object.entries(await read())) {
    await writeFile(join(output(), name), text.replaceAll("\n", "\r\n"));
  }
  const before = await read();
  for (const check of [true, false, true]) {
    const { files } = await generate({ description, output: output(), check });
    expect(files.some(({ changed }) => changed)).toBe(false);
  }
  expect(await read()).toEqual(before);
  await writeFile(join(output(), "index.js"), `${before["index.js"]}// more\r\n`);
  const { files } = await generate({ description, output: output(), check: true });
  expect(files.map(({ changed }) => changed)).toEqual([false, true, false]);
});
