import { expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json-object.js";
import type { EncodingMetadata } from "../../src/metadata/operations-metadata.js";
import { encodingOf, mediaTypeOf } from "../helpers/context-of.js";

const text = { type: "string" };
const list = { type: "array", items: text };
const key = "x-partwise-encoding";

interface Row {
  readonly name: string;
  readonly schema?: JsonObject;
  readonly encoding?: JsonObject;
  readonly want: EncodingMetadata;
}

const textPart = { defaultContentType: "text/plain" };

test.each<Row>([
  {
    name: "on the property's schema",
    schema: { ...list, [key]: { array: "brackets", null: "empty", filename: "a.txt" } },
    want: { array: "brackets", ...textPart, filename: "a.txt", null: "empty" },
  },
  {
    name: "on the Encoding Object, which wins key by key",
    schema: { ...list, [key]: { array: "brackets", null: "empty" } },
    encoding: { [key]: { array: "indexed" } },
    want: { array: "indexed", ...textPart, null: "empty" },
  },
  {
    name: "contentType wins over the Encoding Object's",
    encoding: { contentType: "text/csv", [key]: { contentType: "text/html" } },
    want: { contentType: "text/html" },
  },
  {
    name: "contentType wins over a style",
    encoding: { style: "form", [key]: { contentType: "text/html" } },
    want: { contentType: "text/html" },
  },
  {
    name: "array stands beside a style, which it wins over",
    schema: list,
    encoding: { style: "pipeDelimited", [key]: { array: "repeat" } },
    want: { allowReserved: false, array: "repeat", explode: false, style: "pipeDelimited" },
  },
  {
    name: "headers have values, and join those that are declared",
    encoding: {
      headers: { "X-A": { required: true, schema: text }, "X-C": { schema: text } },
      [key]: { headers: { "x-a": "1", "X-B": 2 } },
    },
    want: {
      ...textPart,
      headers: { "X-A": { required: true, value: "1" }, "X-B": { value: "2" }, "X-C": {} },
    },
  },
  {
    name: "the whole array in one part",
    schema: { ...list, [key]: { array: "json" } },
    want: { array: "json", ...textPart },
  },
  {
    name: "through $ref and allOf, the nearest first",
    schema: { allOf: [{ $ref: "#/components/schemas/List" }], [key]: { null: "text" } },
    want: { array: "brackets", ...textPart, null: "text" },
  },
])("x-partwise-encoding: $name", ({ schema = text, encoding, want }) => {
  const schemas = { List: { ...list, [key]: { array: "brackets", null: "omit" } } };
  const found = encodingOf({ version: "3.1", schemas, schema, ...(encoding && { encoding }) });
  expect(found).toEqual(want);
  expect(Object.keys(found ?? {})).toEqual(Object.keys(want).sort());
});

test.each<readonly [given: unknown, pointer: string, message: string]>([
  [1, "", "is no object"],
  [{ colour: 1 }, "/colour", "is not known"],
  [{ array: "comma" }, "/array", "is not known"],
  [{ null: null }, "/null", "is not known"],
  [{ contentType: "json" }, "/contentType", "is no media type"],
  [{ filename: 1 }, "/filename", "is no text"],
  [{ headers: 1 }, "/headers", "is no object"],
  [{ headers: { "X-A": {} } }, "/headers/X-A", "is no text"],
  [{ headers: { "Content-Type": "a/b" } }, "/headers/Content-Type", "cannot be set here"],
])("x-partwise-encoding: %j is ignored, with a warning", (given, pointer, message) => {
  const at = { schema: "/at/schema/properties/p", encoding: "/at/encoding/p" };
  const properties = { p: { ...text, [key]: given } };
  const onSchema = mediaTypeOf({ version: "3.1", schema: { type: "object", properties } });
  const onEncoding = mediaTypeOf({
    version: "3.1",
    schema: { type: "object", properties: { p: text } },
    encoding: { p: { [key]: given } },
  });
  expect(onSchema.metadata).toEqual({ encoding: { p: textPart } });
  expect(onEncoding.metadata).toEqual({ encoding: { p: textPart } });
  expect(onSchema.warnings.map((each) => each.split(", ")[0])).toEqual([
    `${at.schema}/${key}${pointer}: ${message}`,
  ]);
  expect(onEncoding.warnings.map((each) => each.split(", ")[0])).toEqual([
    `${at.encoding}/${key}${pointer}: ${message}`,
  ]);
});
