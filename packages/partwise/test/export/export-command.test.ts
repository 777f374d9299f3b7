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
