import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/program/run.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-import-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function partwise(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join(""), err: err.join("") };
}

const item = JSON.stringify({
  name: "Rename a group",
  request: {
    method: "PATCH",
    url: "https://groups.test/groups/:groupId",
    body: {
      mode: "formdata",
      formdata: [{ key: "name", value: "Support", description: "(Required) Its name." }],
    },
  },
});

test("what is imported is generated from at once", async () => {
  const source = join(folder, "item.json");
  const output = join(folder, "openapi.yaml");
  await writeFile(source, item);
  const imported = await partwise("import", "postman", source, "--output", output);
  expect([imported.code, imported.out]).toEqual([0, `${output}\n`]);
  expect(imported.err).toMatch(
    /^to decide, each marked x-review: \d+\n {2}#\/info: the input tells no version/,
  );
  const generated = await partwise("generate", output, "--output", join(folder, "generated"));
  expect([generated.code, generated.err]).toEqual([0, ""]);
  expect(await readFile(join(folder, "generated/index.d.ts"), "utf8")).toContain('"/groups/{groupId}"');
});

test("a file that was edited, or made by others, is not overwritten without --force", async () => {
  const source = join(folder, "item.json");
  const output = join(folder, "openapi.yaml");
  await writeFile(source, item);
  await partwise("import", "postman", source, "--output", output);
  expect((await partwise("import", "postman", source, "--output", output)).code).toBe(0);
  await writeFile(output, `${await readFile(output, "utf8")}# mine\n`);
  const edited = await partwise("import", "postman", source, "--output", output);
  expect([edited.code, edited.err]).toEqual([1, expect.stringContaining("was edited since it was made")]);
  await writeFile(output, "openapi: 3.1.0\n");
  const foreign = await partwise("import", "postman", source, "--output", output);
  expect(foreign.err).toContain('was not made by "partwise import"');
  expect((await partwise("import", "postman", source, "--output", output, "--force")).code).toBe(0);
});

test("--into adds to a description, and keeps what is there as it is", async () => {
  const into = join(folder, "openapi.yaml");
  const before = `# Mine.
openapi: 3.1.0
info: { title: Groups, version: "1" }   # kept
paths:
  /groups/{id}:
    get:
      operationId: group
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses: { "200": { description: "A group.", content: {} } }
tags: [a,   b]
`;
  await writeFile(into, before);
  const command = "curl -X PATCH -F name=Support https://groups.test/groups/17";
  expect((await partwise("import", "curl", command, "--into", into)).code).toBe(0);
  const after = await readFile(into, "utf8");
  const lines = after.split("\n");
  const lost = before
    .split("\n")
    .filter((line) => !lines.includes(line.replace(/ {3}#/, " #")) && !lines.includes(line));
  expect(lost).toEqual([]);
  expect(after).toContain("    patch:\n      operationId: patchGroupsGroupId\n");
  expect(after).toMatch(/ {8}- name: id\n {10}in: path\n/);
  expect((await partwise("import", "curl", command, "--into", into)).code).toBe(0);
  expect(await readFile(into, "utf8")).toBe(after);
});

test.each([
  [["import", "swagger", "a"], 2, "swagger#: is nothing that can be imported; say postman, curl or har"],
  [["import", "har"], 2, "har#: needs a file; name one"],
  [["import", "postman", "/nowhere.json"], 1, "cannot be read (ENOENT)"],
  [["import", "curl", "curl --quote x a"], 2, "the option --quote has no place in a description"],
  [["import", "curl", "curl a", "--into", "a", "--output", "b"], 2, "give one of the two"],
])("%j ends with %i", async (args, code, message) => {
  const result = await partwise(...args);
  expect([result.code, result.err]).toEqual([code, expect.stringContaining(message)]);
  expect(result.out).toBe("");
});
