import { pathsMetadata } from "@partwise/description";
import { draftAt, draftOf, frozen, type JsonObject } from "@partwise/description/document";
import { expect, test } from "vitest";
import { printTypes } from "../../src/printer/print-types.js";
import { spellConditions } from "../../src/types/spell-conditions.js";
import { contextOf } from "../helpers/context-of.js";

const upload = {
  requestBody: {
    content: {
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: {
            file: { type: "string", contentEncoding: "binary", nullable: true },
            inner: { $ref: "#/components/schemas/Pet/properties/inner" },
          },
          if: {},
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { properties: { more: { type: "string" } } },
        },
        encoding: { inner: { contentType: "multipart/mixed" } },
      },
      "application/octet-stream": {},
    },
  },
  responses: {
    default: { description: "", content: { "text/event-stream": { itemSchema: { type: "object" } } } },
  },
};

// something for every step of the printer
const document: JsonObject = {
  paths: {
    "/a/{id}": {
      post: {
        ...upload,
        operationId: "a%20b",
        callbacks: { done: { "x-mine": { post: upload }, "{$url}": { post: upload } } },
        parameters: [
          { name: "all", in: "querystring", content: { "application/json": { schema: { type: "object" } } } },
        ],
      },
      query: { operationId: "a%20b", responses: {} },
      additionalOperations: { LINK: { responses: {} } },
    },
    "/b": { $ref: "#/components/pathItems/B", get: { responses: {} } },
  },
  components: {
    schemas: {
      Pet: { type: "object", properties: { inner: { type: "object" } }, $defs: { a: { type: "string" } } },
    },
    pathItems: { B: { put: upload } },
    parameters: { A: { $ref: "#/components/parameters/B" }, B: { name: "b", in: "query", schema: {} } },
    examples: { One: { $ref: "#/components/examples/Two" }, Two: { value: 1 } },
    "x-mine": { One: { $ref: "#/components/schemas/Pet" } },
  },
};

test.each(["3.0", "3.1", "3.2"] as const)("reading and printing change nothing, in %s", (version) => {
  const given = frozen(structuredClone(document));
  const { context } = contextOf(version, {}, given);
  const types = printTypes(context);
  const metadata = pathsMetadata(context);
  expect(given).toEqual(document);
  expect(printTypes(context)).toBe(types); // whatever comes first
  expect(pathsMetadata(context)).toEqual(metadata);
});

test("what cannot be read is left out of the types, and stays in the document", () => {
  const { context } = contextOf("3.1", {}, frozen({ paths: { "/a": { get: {}, put: {} } } }));
  expect(printTypes(context, ["/paths/~1a/get"])).toMatch(/get\?: never;\s*put: \{/);
  expect(context.document.paths).toEqual({ "/a": { get: {}, put: {} } });
});

test("a copy may be changed wherever it is walked, and shares what is data", () => {
  const example = { a: {} };
  const given = frozen({ example, properties: { example: { type: "string" } }, list: [{ a: 1 }] });
  const { context } = contextOf("3.1", {}, given);
  const draft = draftOf(context);
  expect(draft.document).toEqual(given);
  expect(draft.document.example).toBe(example);
  draftAt(draftAt(draft.document, "properties"), "example").type = "number";
  expect(given.properties.example.type).toBe("string");
  // @ts-expect-error it would change what others read
  expect(() => spellConditions(context)).not.toThrow();
});

test("a key that an assignment would not make is copied as any other", () => {
  const given = frozen(JSON.parse('{ "properties": { "__proto__": { "type": "string" } } }'));
  const copied = draftOf(contextOf("3.1", {}, given).context).document;
  expect(JSON.stringify(copied)).toBe(JSON.stringify(given));
});
