import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run } from "../../src/program/run.js";

vi.setConfig({ testTimeout: 300_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-broken-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const head = 'openapi: 3.1.1\ninfo: { title: t, version: "1" }\n';
const operation = (content: string) =>
  `${head}paths:\n  /a/b:\n    get:\n${content.replace(/^/gm, "      ")}\n`;
const responses = "responses: { '200': { description: d } }\n";

// the description, and the message's beginning
test.each([
  ["an empty file", "", "#: the file is empty; "],
  ["broken YAML", "openapi: 3.1.1\n  info: {", "#: invalid YAML at line 2, column "],
  ["broken JSON", '{"openapi": }', "#: invalid JSON at line 1, column 13: expected a value; "],
  ["a duplicate key", "a: 1\na: 2\n", "#: invalid YAML at line 2, column 1: duplicated mapping key; "],
  ["a list", "- a", "#: a description is an object, this is a list; "],
  ["text", "hello", "#: a description is an object, this is a string; "],
  ["null", "null", "#: a description is an object, this is null; "],
  ["not UTF-8", Buffer.from([0xff, 0xfe, 0x61, 0x00]), "#: is not UTF-8 text; "],
  [
    "a Postman collection",
    'info: { name: n, schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }\nitem: []',
    "#: is a Postman collection, not an OpenAPI description; name one of OpenAPI 3, or convert this",
  ],
  [
    "AsyncAPI",
    "asyncapi: 3.0.0",
    "#: is a description of AsyncAPI, not an OpenAPI description; name one of OpenAPI 3, or convert this",
  ],
  ["no openapi key", "info: {}", '#: no "openapi" key, so this is no OpenAPI description; '],
  [
    "Swagger",
    "swagger: '2.0'",
    '#/swagger: Swagger "2.0" is not served; convert it to OpenAPI 3 first, for example with "npx swagger2openapi"',
  ],
  [
    "a version in the future",
    "openapi: 4.0.0",
    '#/openapi: version "4.0.0" is not served; use 3.0, 3.1 or 3.2',
  ],
  ["a version that is a number", "openapi: 3.1", "#/openapi: the version is 3.1, not text; "],
  ["no info", "openapi: 3.1.1\npaths: {}", "#: `info` is missing; "],
  [
    "a misspelled key",
    operation(`${responses}requestBdy: {}`),
    "#/paths/~1a~1b/get/requestBdy: Property `requestBdy` is not expected here; did you mean `requestBody`?",
  ],
  [
    "a wrong type",
    operation(`${responses}parameters: a`),
    "#/paths/~1a~1b/get/parameters: Expected type `ParameterList` (array) but got `string`; ",
  ],
  [
    "a schema that is text",
    operation(`${responses}requestBody: { content: { application/json: { schema: text } } }`),
    "#/paths/~1a~1b/get/requestBody/content/application~1json/schema: Expected type `Schema` (object) but got `string`; ",
  ],
  [
    "a reference to nothing",
    operation(`${responses}requestBody: { $ref: "#/components/requestBodies/None" }`),
    "#/paths/~1a~1b/get/requestBody: cannot resolve $ref; refer to something that exists",
  ],
  [
    "a circle of references",
    `${operation(`${responses}parameters: [{ $ref: "#/components/parameters/A" }]`)}components: { parameters: { A: { $ref: "#/components/parameters/B" }, B: { $ref: "#/components/parameters/A" } } }`,
    "#/paths/~1a~1b/get/parameters/0: this reference leads back to itself; ",
  ],
  [
    "nesting without end",
    `${head}paths: {}\nx-a: ${"[".repeat(600)}${"]".repeat(600)}`,
    "#: invalid YAML at line 4, column ",
  ],
  [
    "a reference that is no text",
    operation(`${responses}requestBody: { $ref: 1 }`),
    "#/paths/~1a~1b/get/requestBody/$ref: a reference is text; ",
  ],
  [
    "a discriminator that names no schema",
    `${operation(
      `${responses}requestBody: { content: { a/b: { schema: { $ref: "#/components/schemas/A" } } } }`,
    )}components: { schemas: { A: { discriminator: { propertyName: p, mapping: { a: 1 } } } } }`,
    "#/components/schemas/A/discriminator/mapping/a: is no text; ",
  ],
  [
    "an anchor that no schema has",
    `${operation(
      `${responses}requestBody: { content: { application/json: { schema: { $ref: "#a" } } } }`,
    )}components: { schemas: { A: { $anchor: b, type: string } } }`,
    "#/paths/~1a~1b/get/requestBody/content/application~1json/schema/$ref: cannot follow #a; ",
  ],
])("%s", async (_name, description, message) => {
  const path = join(folder, "api.yaml");
  await writeFile(path, description);
  await mkdir(join(folder, "generated"));
  const { exitCode, out, err } = await partwise(path);
  expect(err.startsWith(`${path}${message}`), err).toBe(true);
  expect(err.split("\n")[0]).toMatch(/; /);
  expect([exitCode, out]).toEqual([1, ""]);
  expect(await readdir(join(folder, "generated"))).toEqual([]);
});

test.each([
  ["nowhere/api.yaml", "no such file; check the path\n"],
  ["", "is a folder, not a file; check the path\n"],
])("a file that cannot be read: %s", async (name, message) => {
  const path = join(folder, name);
  expect(await partwise(path)).toEqual({ exitCode: 1, out: "", err: `${path}#: ${message}` });
});

test("a description on the network", async () => {
  const url = "https://127.0.0.1:9/api.yaml";
  const message = "a description is read from a file; download it and name the file\n";
  expect(await partwise(url)).toEqual({ exitCode: 1, out: "", err: `${url}#: ${message}` });
});

async function partwise(description: string): Promise<{ exitCode: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const args = ["generate", description, "--output", join(folder, "generated")];
  const exitCode = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { exitCode, out, err };
}
