import type { JsonObject, Version } from "@partwise/description/document";
import { describe, expect, test, vi } from "vitest";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const mixed = "multipart/mixed";
const form = "multipart/form-data";
const text = { type: "string" };
const file = { type: "string", format: "binary" };
const files = { type: "array", items: file };
const ref = { $ref: "#/components/schemas/Album" };
const schemas = {
  Album: { type: "object", properties: { title: text, image: file, inner: ref } },
  Shelf: {
    type: "object",
    properties: { album: ref, albums: { type: "array", items: ref }, notes: ref, text, file, files },
  },
};

const printed = (version: Version, document: JsonObject) =>
  printTypes(contextOf(version, {}, structuredClone(document)).context);

/** Each `$nested` that stands right before the content of a body. */
const marksIn = (types: string): unknown[] =>
  [...types.replace(/\s+/g, "").matchAll(/readonly\$nested\?:([^?]*?);content:/g)].map(([, mark = ""]) =>
    JSON.parse(mark.replaceAll(";}", "}").replaceAll(";", ",")),
  );

const operation = (content: JsonObject, components: JsonObject = {}): JsonObject => ({
  paths: { "/x": { post: { requestBody: { content }, responses: { 200: { description: "", content } } } } },
  components: { schemas, ...components },
});

interface Row {
  readonly name: string;
  readonly versions?: string;
  readonly mediaType?: string;
  readonly object: JsonObject;
  readonly want: unknown;
}

const shelf = { $ref: "#/components/schemas/Shelf" };
const byName = (album: JsonObject) => ({ schema: shelf, encoding: { album } });
const byPosition = (schema: JsonObject) => ({
  schema,
  prefixEncoding: [{}, { contentType: mixed, itemEncoding: { contentType: "image/png" } }],
});

const rows: readonly Row[] = [
  { name: "a property", object: byName({ contentType: mixed }), want: { album: {} } },
  {
    name: "an array",
    object: { schema: shelf, encoding: { albums: { contentType: form } } },
    want: { albums: {} },
  },
  {
    name: "a property of a property",
    versions: "3.2",
    object: byName({ contentType: mixed, encoding: { inner: { contentType: `${mixed}; a=b` } } }),
    want: { album: { inner: {} } },
  },
  {
    name: "an item",
    versions: "3.2",
    mediaType: mixed,
    object: byPosition({ type: "array", prefixItems: [text, files], items: file }),
    want: { "1": {} },
  },
  {
    name: "the items of a schema that is given item by item",
    versions: "3.2",
    mediaType: mixed,
    object: { itemSchema: ref, itemEncoding: { contentType: form } },
    want: { "*": {} },
  },
  {
    name: "all items but the first",
    versions: "3.2",
    mediaType: "multipart/related",
    object: {
      schema: { type: "array", items: ref },
      prefixEncoding: [{}],
      itemEncoding: { contentType: form },
    },
    want: { "0": null, "*": {} },
  },
  {
    name: "a content type of our own words",
    object: {
      schema: {
        type: "object",
        properties: { p: { ...schemas.Album, "x-partwise-encoding": { contentType: mixed } } },
      },
    },
    want: { p: {} },
  },
  {
    name: "no file that is multipart already",
    object: { schema: shelf, encoding: { file: { contentType: mixed } } },
    want: undefined,
  },
  { name: "no choice", object: byName({ contentType: `${mixed}, ${form}` }), want: undefined },
  { name: "no range", object: byName({ contentType: "multipart/*" }), want: undefined },
  { name: "no JSON", object: byName({ contentType: "application/json" }), want: undefined },
  {
    name: "nothing where positions are not known",
    versions: "3.0 3.1",
    mediaType: mixed,
    object: { schema: { type: "array", items: ref }, itemEncoding: { contentType: form } },
    want: undefined,
  },
];

describe("M66: the parts that are multipart themselves", () => {
  test.each(rows)("$name", async ({ versions = "3.0 3.1 3.2", mediaType = form, object, want }) => {
    for (const version of ["3.0", "3.1", "3.2"] as const) {
      if (!versions.includes(version)) continue;
      const types = await printed(version, operation({ [mediaType]: object }));
      expect(marksIn(types)).toEqual(want === undefined ? [] : [{ [mediaType]: want }]);
      expect(types.match(/\$nested/gi) ?? []).toHaveLength(want === undefined ? 0 : 1);
      expect(problemsOf({ "index.d.ts": types })).toEqual([]);
    }
  });

  test("nothing but the mark changes, and not for other uses of the schema", async () => {
    const content = (contentType: string) => ({
      "application/json": { schema: shelf },
      [form]: byName({ contentType }),
    });
    const plain = await printed("3.1", operation(content("application/json")));
    const marked = await printed("3.1", operation(content(mixed)));
    expect(plain).not.toContain("$nested");
    expect(marked.replace(/\n *readonly \$nested\?: \{[^}]*\{[^}]*\{\};\s*\};\s*\};/, "")).toBe(plain);
    expect(marked).toMatch(
      /requestBody\?: \{\s*readonly \$mediaTypes\?: \[[^\]]*\];\s*readonly \$nested\?: [^?]*content: \{\s*"application\/json": components\["schemas"\]\["Shelf"\];\s*"multipart\/form-data": components\["schemas"\]\["Shelf"\];/,
    );
  });

  test("wherever a body stands: in a component, a path, a method of 3.2, a media type by reference", async () => {
    const body = { content: { [form]: byName({ contentType: mixed }) } };
    const responses = { 204: { description: "" } };
    const types = await printed("3.2", {
      paths: {
        "/a": {
          post: {
            operationId: "a",
            requestBody: { $ref: "#/components/requestBodies/B" },
            responses,
          },
          query: { requestBody: { content: { [form]: { $ref: "#/components/mediaTypes/M" } } }, responses },
        },
        "/b": {
          post: {
            requestBody: {
              content: {
                [form]: {
                  schema: { $ref: "#/paths/~1c/post/requestBody/content/multipart~1form-data/schema" },
                },
              },
            },
            responses,
          },
        },
        "/c": {
          post: {
            requestBody: {
              content: {
                [form]: {
                  schema: { type: "object", properties: { p: ref } },
                  encoding: { p: { contentType: mixed } },
                },
              },
            },
            responses,
          },
        },
      },
      components: { schemas, requestBodies: { B: body }, mediaTypes: { M: body.content[form] } },
    });
    const mark = { [form]: { album: {} } };
    const marks = marksIn(types);
    expect(marks).toHaveLength(3);
    expect(marks).toEqual(expect.arrayContaining([mark, mark, { [form]: { p: {} } }]));
    expect(types).not.toContain("$Nested");
    expect(problemsOf({ "index.d.ts": types })).toEqual([]);
  });

  test("an alias of YAML is one object in several places", async () => {
    const content = { [form]: byName({ contentType: mixed }) };
    const post = { requestBody: { content }, responses: { 200: { description: "", content } } };
    const document = { paths: { "/a": { post }, "/b": { post } }, components: { schemas } };
    const types = await printTypes(contextOf("3.1", {}, document).context);
    expect(marksIn(types)).toEqual([{ [form]: { album: {} } }, { [form]: { album: {} } }]);
    expect(types).not.toContain("$Nested");
  });

  test("a body that is broken has no marks where no operation sends it", async () => {
    const object = { schema: shelf, encoding: { album: { contentType: mixed } }, itemEncoding: {} };
    const types = await printed("3.2", {
      paths: {},
      components: { schemas, requestBodies: { B: { content: { [form]: object } } } },
    });
    expect(types).toContain("B: {");
    expect(marksIn(types)).toEqual([]);
  });
});
