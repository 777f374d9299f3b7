import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { partwise } from "../helpers/partwise.js";

const pets = fileURLToPath(new URL("../../../samples/test/fixtures/pets/openapi.yaml", import.meta.url));

let folder: string;
let description: string;
let output: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-export-command-"));
  description = join(folder, "openapi.yaml");
  output = join(folder, "pets.postman_collection.json");
  await cp(pets, description);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a collection is written with the files that it sends, the same each time", async () => {
  const first = await partwise("export", "postman", description, "--output", output);
  expect([first.status, first.err]).toEqual([0, ""]);
  expect((await readdir(folder)).sort()).toEqual([
    "openapi.yaml",
    "pets.postman_collection.json",
    "photo.png",
  ]);
  const text = await readFile(output, "utf8");
  expect((await partwise("export", "postman", description, "--output", output)).status).toBe(0);
  expect(await readFile(output, "utf8")).toBe(text);
  expect((await partwise("export", "postman", description)).out).toBe(text);
});

test("a collection that was edited is kept, and so is a file that stands there", async () => {
  await writeFile(join(folder, "photo.png"), "mine");
  await partwise("export", "postman", description, "--output", output);
  expect(await readFile(join(folder, "photo.png"), "utf8")).toBe("mine");
  const edited = (await readFile(output, "utf8")).replace("Pets", "My pets");
  await writeFile(output, edited);
  const refused = await partwise("export", "postman", description, "--output", output);
  expect(refused).toMatchObject({ status: 1, err: expect.stringContaining("overwrite it with --force") });
  expect(await readFile(output, "utf8")).toBe(edited);
  expect((await partwise("export", "postman", description, "--output", output, "--force")).status).toBe(0);
});

test("another kind is wrong usage", async () => {
  expect(await partwise("export", "insomnia", description)).toEqual({
    status: 2,
    out: "",
    err: "insomnia#: is nothing that can be made; say postman\n",
  });
});

test("a folder of the format 3 is written with the files that it sends, and read by import as the file is", async () => {
  const collection = join(folder, "collection");
  const make = (...flags: string[]) =>
    partwise("export", "postman", description, "--format", "3", "--output", collection, ...flags);
  expect(await make()).toEqual({ status: 0, out: `${collection}\n`, err: "" });
  const names = await readdir(collection, { recursive: true });
  expect(names).toEqual(
    expect.arrayContaining([".partwise", "photo.png", join(".resources", "definition.yaml")]),
  );
  expect((await make()).status).toBe(0);
  await partwise("export", "postman", description, "--output", output);
  const [ofFile, ofFolder] = [
    await partwise("import", "postman", output),
    await partwise("import", "postman", collection),
  ];
  expect(ofFolder).toEqual(ofFile);
  expect(ofFolder.status).toBe(0);
});

test("a folder that holds other things, or edited files, is refused; what is no longer made is removed", async () => {
  const collection = join(folder, "collection");
  const make = (...flags: string[]) =>
    partwise("export", "postman", description, "--format", "3", "--output", collection, ...flags);
  await make();
  const definition = join(collection, ".resources", "definition.yaml");
  await writeFile(description, (await readFile(description, "utf8")).replaceAll("/pets", "/animals"));
  expect((await make()).status).toBe(0);
  const requests = (await readdir(collection, { recursive: true })).filter((name) =>
    /request\.yaml$/.test(name),
  );
  expect(requests.filter((name) => name.includes("animals")).length).toBeGreaterThan(0);
  expect(requests.filter((name) => name.includes("pets"))).toEqual([]);
  const before = await readFile(definition, "utf8");
  await writeFile(definition, `${before}# mine\n`);
  expect(await make()).toMatchObject({
    status: 1,
    err: expect.stringContaining("holds, edited since it was made, .resources/definition.yaml"),
  });
  await writeFile(join(collection, "notes.txt"), "mine");
  expect((await make("--force")).status).toBe(0);
  expect(await readFile(definition, "utf8")).toBe(before);
  expect(await readFile(join(collection, "notes.txt"), "utf8")).toBe("mine");
  expect(await make()).toMatchObject({ status: 1, err: expect.stringContaining("holds notes.txt") });
});

test("a format that is none, and a folder without a name, are wrong usage", async () => {
  expect(await partwise("export", "postman", description, "--format", "4")).toMatchObject({
    status: 2,
    err: "4#: is no format of collections; say 2.1 or 3\n",
  });
  expect(await partwise("export", "postman", description, "--format", "3")).toMatchObject({
    status: 2,
    err: "--format 3#: makes a folder; name it with --output DIR\n",
  });
});
