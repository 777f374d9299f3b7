import { describe, expect, test } from "vitest";
import { mediaTypeMetadata } from "../../src/bodies/read-media-type.js";
import type { JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import type { MediaTypeMetadata } from "../../src/metadata/operations-metadata.js";
import { contextOf, mediaTypeOf } from "../helpers/context-of.js";

const text = { type: "string" };
const file = { type: "string", format: "binary" };
const textPart = { defaultContentType: "text/plain" };
const filePart = { binary: true as const, defaultContentType: "application/octet-stream" };
const jsonPart = { defaultContentType: "application/json" };
const mixed = "multipart/mixed";

interface Row {
  readonly name: string;
  readonly versions?: string;
  readonly mediaType?: string;
  readonly object: JsonObject;
  readonly want: MediaTypeMetadata;
}

const rows: readonly Row[] = [
  {
    name: "M65: an array of files",
    object: { schema: { type: "array", items: file } },
    want: { itemEncoding: filePart },
  },
  { name: "one file", object: { schema: file }, want: { itemEncoding: filePart } },
  {
    name: "M65: an array of objects",
    object: { schema: { type: "array", items: { type: "object" } } },
    want: { itemEncoding: jsonPart },
  },
  {
    name: "M65: items by position",
    versions: "3.1 3.2",
    object: { schema: { type: "array", prefixItems: [text, { type: "object" }], items: file } },
    want: { itemEncoding: filePart, prefixEncoding: [textPart, jsonPart] },
  },
  {
    name: "M65: no later items",
    versions: "3.1 3.2",
    object: { schema: { type: "array", prefixItems: [text], items: false } },
    want: { prefixEncoding: [textPart] },
  },
  {
    name: "M65: an array by reference, or null",
    versions: "3.1 3.2",
    object: { schema: { anyOf: [{ $ref: "#/components/schemas/Files" }, { type: "null" }] } },
    want: { itemEncoding: filePart },
  },
  {
    name: "an array or an object: the value decides",
    object: { schema: { anyOf: [{ type: "array" }, { type: "object" }] } },
    want: {},
  },
  {
    name: "M16: an array inside the array is JSON",
    versions: "3.2",
    object: { schema: { type: "array", items: { type: "array", items: text } } },
    want: { itemEncoding: jsonPart },
  },
  {
    name: "M67: itemSchema",
    versions: "3.2",
    object: { itemSchema: file },
    want: { itemEncoding: filePart },
  },
  {
    name: "M63: prefixEncoding by position, itemEncoding for all later ones",
    versions: "3.2",
    object: {
      schema: { type: "array", prefixItems: [{ type: "object" }, file], items: file },
      prefixEncoding: [
        { contentType: "application/vnd.a+json", headers: { "Content-ID": { schema: { const: "one" } } } },
      ],
      itemEncoding: { contentType: "image/*" },
    },
    want: {
      itemEncoding: { binary: true, contentType: "image/*" },
      prefixEncoding: [
        { contentType: "application/vnd.a+json", headers: { "Content-ID": { value: "one" } } },
        { binary: true, contentType: "image/*" },
      ],
    },
  },
  {
    name: "M63: more prefixEncodings than prefixItems",
    versions: "3.2",
    object: { itemSchema: text, prefixEncoding: [{ contentType: "text/csv" }] },
    want: { itemEncoding: textPart, prefixEncoding: [{ contentType: "text/csv" }] },
  },
  {
    name: "M62: positions speak of the items that the data has, where the schema is no array",
    versions: "3.2",
    object: {
      schema: { type: "object" },
      prefixEncoding: [{ contentType: "text/csv" }],
      itemEncoding: { contentType: "image/png" },
    },
    want: { itemEncoding: { contentType: "image/png" }, prefixEncoding: [{ contentType: "text/csv" }] },
  },
  {
    name: "M62: or says nothing",
    versions: "3.2",
    object: { schema: {}, prefixEncoding: [{ contentType: "text/csv" }] },
    want: {
      itemEncoding: { defaultContentType: "application/octet-stream" },
      prefixEncoding: [{ contentType: "text/csv" }],
    },
  },
  {
    name: "M66: nested by position",
    versions: "3.2",
    object: {
      schema: { type: "array", prefixItems: [text, { type: "array", items: file }] },
      prefixEncoding: [{}, { contentType: "multipart/mixed", itemEncoding: { contentType: "image/png" } }],
    },
    want: {
      itemEncoding: { defaultContentType: "application/octet-stream" },
      prefixEncoding: [
        textPart,
        { contentType: "multipart/mixed", itemEncoding: { binary: true, contentType: "image/png" } },
      ],
    },
  },
  {
    name: "M66: nested by name",
    versions: "3.2",
    object: {
      schema: { type: "object", properties: { p: { type: "object", properties: { a: text } } } },
      encoding: { p: { contentType: "multipart/mixed", encoding: { a: { contentType: "text/csv" } } } },
    },
    want: {
      encoding: { p: { contentType: "multipart/mixed", encoding: { a: { contentType: "text/csv" } } } },
    },
  },
  {
    name: "M64: form-data by position has its name from the headers",
    versions: "3.2",
    mediaType: "multipart/form-data",
    object: {
      itemSchema: text,
      itemEncoding: { headers: { "Content-Disposition": { schema: { const: 'form-data; name="a"' } } } },
    },
    want: {
      itemEncoding: { ...textPart, headers: { "Content-Disposition": { value: 'form-data; name="a"' } } },
    },
  },
  {
    name: "M68: parameters of the media type change nothing",
    mediaType: "multipart/related; type=text/html",
    object: { schema: { type: "array", items: text } },
    want: { itemEncoding: textPart },
  },
  {
    name: "M33: an item has no style",
    versions: "3.2",
    mediaType: "multipart/form-data",
    object: {
      itemSchema: text,
      itemEncoding: { style: "form", headers: { "Content-Disposition": { schema: text } } },
    },
    want: { itemEncoding: { ...textPart, headers: { "Content-Disposition": {} } } },
  },
];

describe.each(["3.0", "3.1", "3.2"] satisfies Version[])("bodies that are arrays in %s", (version) => {
  const wanted = rows.filter(({ versions = "3.0 3.1 3.2" }) => versions.includes(version));
  test.each(wanted)("$name", ({ mediaType = mixed, object, want }) => {
    const schemas = { Files: { type: "array", items: file } };
    const { context, warnings } = contextOf(version, {}, { components: { schemas }, at: object });
    expect(mediaTypeMetadata(mediaType, { value: object, pointer: "/at" }, context)).toEqual(want);
    expect(warnings).toEqual([]);
  });
});

test("M61: encoding beside prefixEncoding or itemEncoding is an error", () => {
  for (const key of ["prefixEncoding", "itemEncoding"]) {
    const object = {
      schema: { type: "array", items: text },
      encoding: {},
      [key]: key === "itemEncoding" ? {} : [],
    };
    const { context } = contextOf("3.2", {}, { at: object });
    expect(() => mediaTypeMetadata(mixed, { value: object, pointer: "/at" }, context)).toThrow(
      expect.objectContaining({
        name: "CodegenError",
        code: "STRUCTURE",
        file: "api.yaml",
        pointer: `/at/${key}`,
      }),
    );
  }
});

test.each<readonly [string, Version, string, JsonObject, string]>([
  [
    "M62: no multipart",
    "3.2",
    "application/x-www-form-urlencoded",
    { schema: { type: "object" }, prefixEncoding: [] },
    "/at/prefixEncoding: prefixEncoding is for multipart only",
  ],
  [
    "M1: nothing that has parts",
    "3.2",
    "application/json",
    { itemSchema: text, itemEncoding: {} },
    "/at/itemEncoding: itemEncoding does nothing in application/json: itemEncoding is for multipart only",
  ],
  [
    "before 3.2",
    "3.1",
    mixed,
    { schema: { type: "array", items: text }, itemEncoding: { contentType: "text/csv" } },
    "/at/itemEncoding: itemEncoding is new in OpenAPI 3.2",
  ],
  [
    "M64: an item of form-data without a name",
    "3.2",
    "multipart/form-data",
    { schema: { type: "array", items: text } },
    "/at/itemEncoding: an item of form-data has no name of its own",
  ],
])("%s: a warning", (_name, version, mediaType, object, want) => {
  const { context, warnings } = contextOf(version, {}, { at: object });
  const metadata = mediaTypeMetadata(mediaType, { value: object, pointer: "/at" }, context);
  expect(warnings.map((each) => each.split(/[,;] /)[0])).toEqual([want]);
  expect(JSON.stringify(metadata)).not.toContain("text/csv");
});

test("M3: in 3.2 an encoding without a property is ignored in silence", () => {
  const schema = { type: "array", items: text };
  expect(mediaTypeOf({ version: "3.2", mediaType: mixed, schema, encoding: { a: {} } })).toEqual({
    metadata: { itemEncoding: textPart },
    warnings: [],
  });
});
