import { expect, test, vi } from "vitest";
import { checkReferences } from "../../src/check/check-references.js";
import { checkStructure } from "../../src/check/check-structure.js";
import type { Fault } from "../../src/check/fault.js";
import { lintFiles } from "../../src/check/lint-files.js";
import { sortProblems } from "../../src/check/lint-problem.js";
import { structureTypes } from "../../src/check/structure-types.js";
import { joinPointer } from "../../src/document/join-pointer.js";
import { isObject, type JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import { parseDescription } from "../../src/source/parse-description.js";

vi.setConfig({ testTimeout: 300_000 });

const yaml = `
openapi: 3.1.1
info: { title: t, version: "1", contact: { name: n }, license: { name: MIT } }
servers: [{ url: "/{v}", variables: { v: { default: "1", enum: ["1"] } } }]
tags: [{ name: a, externalDocs: { url: u } }]
security: [{ key: [] }]
paths:
  /a/{id}:
    parameters: [{ $ref: "#/components/parameters/Id" }]
    get: { responses: { "200": { $ref: "#/components/responses/Ok" }, default: { description: d } } }
    post:
      operationId: add
      x-mood: [calm]
      requestBody: { $ref: "#/components/requestBodies/Upload" }
      callbacks: { done: { "{$url}": { post: { responses: { "204": { description: d } } } } } }
      responses: { "204": { description: d, links: { next: { operationId: add, parameters: { id: "1" } } } } }
components:
  parameters:
    Id: { name: id, in: path, required: true, style: simple, schema: { type: string, pattern: a } }
    Find: { name: q, in: query, content: { application/json: { schema: {} } }, examples: { a: { value: 1 } } }
  headers: { Rate: { description: d, schema: { type: integer, minimum: 0, enum: [1, 2] } } }
  responses:
    Ok:
      description: d
      headers: { X-Rate: { $ref: "#/components/headers/Rate" } }
      content: { application/json: { schema: { $ref: "#/components/schemas/Pet" }, example: { a: 1 } } }
  requestBodies:
    Upload:
      required: true
      content:
        multipart/form-data:
          schema: { type: object, required: [file], properties: { file: { type: string, format: binary } } }
          encoding: { file: { contentType: image/png, style: form, explode: true, headers: { X-A: { schema: {} } } } }
  schemas:
    Pet:
      type: object
      discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat" } }
      properties:
        kind: { type: string, maxLength: 3, deprecated: true }
        list: { type: array, minItems: 1, items: { oneOf: [{ type: string }, { type: "number" }] } }
        more: { additionalProperties: { $ref: "#/components/schemas/Pet" }, xml: { name: x } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { not: { type: "boolean" } }], default: {} }
  securitySchemes:
    key: { type: apiKey, in: header, name: n }
    flow: { type: oauth2, flows: { clientCredentials: { tokenUrl: u, scopes: { a: b } } } }
`;

type Change = (parent: { [key: string]: unknown }, key: string) => void;

const put =
  (value: unknown): Change =>
  (parent, key) => {
    parent[key] = value;
  };

const changes: readonly (readonly [name: string, change: Change])[] = [
  ["is gone", (parent, key) => delete parent[key]],
  ["is null", put(null)],
  ["is a list", put([{}])],
  ["is text", put("#/none")],
  ["is a number", put(-1.5)],
  ["is an object", put({ type: "x", "x-a": 1, schma: {} })],
  ["is a reference to nothing", put({ $ref: "#/components/schemas/None" })],
  ["is a reference to another kind", put({ $ref: "#/components/schemas/Pet" })],
  [
    "is misspelled",
    (parent, key) => {
      parent[`${key}z`] = parent[key];
      delete parent[key];
    },
  ],
];

/** Keys that lead from the root to every value. */
function placesIn(value: unknown, keys: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [keys];
  const below = Object.entries(value).flatMap(([key, child]) => placesIn(child, [...keys, key]));
  return keys.length === 0 ? below : [keys, ...below];
}

async function faultsOf(document: unknown, version: Version) {
  if (!isObject(document)) throw new TypeError("no object");
  const description = { file: "api.yaml", path: "/none/api.yaml", document, version };
  const context = { ...description, extensions: [], warn: () => {} };
  const told = (faults: readonly Fault[]) => {
    const { errors, warnings } = sortProblems(faults, description);
    const lines = (problems: typeof errors) => [
      ...new Set(problems.map(({ pointer, message }) => `${pointer}: ${withoutGuess(message)}`)),
    ];
    return { first: lines(errors)[0], errors: lines(errors).sort(), warnings: lines(warnings).sort() };
  };
  return {
    found: told(checkStructure(context, await structureTypes(version))),
    wanted: told((await lintFiles(description, [])).faults),
  };
}

/** The linter guesses what `null` was meant to be. */
function withoutGuess(message: string): string {
  return message.replace(/(can be one of .*); .*/, "$1");
}

/** References that are no text. */
function isRefusedBefore(document: JsonObject): boolean {
  return checkReferences({ file: "api.yaml", document }).faults.length > 0;
}

test.each(["3.0", "3.1", "3.2"] as const)("finds in %s what Redocly's linter finds", async (version) => {
  const make = async () => {
    const document = await parseDescription(yaml, "api.yaml");
    return Object.assign(document as { [key: string]: unknown }, { openapi: `${version}.0` });
  };
  const whole = await faultsOf(await make(), version);
  expect(whole.found).toEqual({ first: undefined, errors: [], warnings: [] });

  let faulty = 0;
  for (const [index, keys] of placesIn(await make()).entries()) {
    if (keys[0] === "openapi") continue;
    const [name, change] = changes[index % changes.length] ?? ["", () => {}];
    const document = await make();
    const parent = keys.slice(0, -1).reduce<unknown>((value, key) => Object(value)[key], document);
    change(parent as { [key: string]: unknown }, keys.at(-1) ?? "");
    const changed = JSON.parse(JSON.stringify(document));
    if (isRefusedBefore(changed)) continue;
    const { found, wanted } = await faultsOf(changed, version);
    expect(found, `${joinPointer("", ...keys)} ${name}`).toEqual(wanted);
    if (wanted.errors.length + wanted.warnings.length > 0) faulty++;
  }
  expect(faulty).toBeGreaterThan(100);
});
