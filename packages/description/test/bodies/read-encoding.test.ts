import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import type { EncodingMetadata } from "../../src/metadata/operations-metadata.js";
import { encodingOf, mediaTypeOf } from "../helpers/context-of.js";

interface Row {
  readonly name: string;
  readonly versions?: string;
  readonly mediaType?: string;
  readonly schema?: unknown;
  readonly encoding: JsonObject;
  readonly want: EncodingMetadata;
}

const text = { type: "string" };
const file = { type: "string", format: "binary" };
const list = { type: "array", items: text };
const urlencoded = "application/x-www-form-urlencoded";
const textPart = { defaultContentType: "text/plain" };

const rows: readonly Row[] = [
  {
    name: "M44: format date is told",
    schema: { type: "string", format: "date" },
    encoding: {},
    want: { ...textPart, format: "date" },
  },
  {
    name: "M44: format date of items is told",
    schema: { type: "array", items: { type: "string", format: "date" } },
    encoding: { contentType: "text/csv" },
    want: { contentType: "text/csv", format: "date" },
  },
  {
    name: "M22: of several types none is chosen here",
    schema: { type: "object" },
    encoding: { contentType: "application/xml, application/json" },
    want: { contentType: "application/xml, application/json" },
  },
  {
    name: "M25: a type without a codec is kept, whoever encodes refuses",
    schema: { type: "object" },
    encoding: { contentType: "application/xml" },
    want: { contentType: "application/xml" },
  },
  {
    name: "M38: deepObject with explode false is kept as it is written",
    versions: "3.1",
    schema: { type: "object" },
    encoding: { style: "deepObject", explode: false },
    want: { allowReserved: false, explode: false, style: "deepObject" },
  },
  {
    name: "M66: a part that is multipart has encodings of its own, by its schema",
    schema: { type: "object", properties: { a: text, f: file } },
    encoding: { contentType: "multipart/form-data" },
    want: {
      contentType: "multipart/form-data",
      encoding: {
        a: textPart,
        f: { binary: true, defaultContentType: "application/octet-stream" },
      },
    },
  },
  {
    name: "M66: each item of a named array is a multipart of its own",
    schema: { type: "array", items: { type: "object", properties: { a: text } } },
    encoding: { contentType: "multipart/mixed" },
    want: { contentType: "multipart/mixed", encoding: { a: textPart } },
  },
  {
    name: "M20: a list is kept as it is written",
    schema: file,
    encoding: { contentType: "image/png, image/*" },
    want: { binary: true, contentType: "image/png, image/*" },
  },
  {
    name: "M21: parameters are kept",
    encoding: { contentType: "application/xml; charset=utf-8" },
    want: { contentType: "application/xml; charset=utf-8" },
  },
  {
    name: "M23: contentType of an array stands for its items",
    schema: { type: "array", items: { type: "object" } },
    encoding: { contentType: "application/json" },
    want: { contentType: "application/json" },
  },
  {
    name: "M24: a string under application/json",
    encoding: { contentType: "application/json" },
    want: { contentType: "application/json" },
  },
  {
    name: "a contentType that is no media type is ignored",
    encoding: { contentType: "json" },
    want: textPart,
  },
  { name: "an empty contentType is ignored", encoding: { contentType: " " }, want: textPart },
  {
    name: "a contentType with a line break is ignored",
    encoding: { contentType: "text/plain\r\nX: 1" },
    want: textPart,
  },
  {
    name: "M26: Content-Type among the headers is ignored",
    encoding: { headers: { "content-type": { schema: text } } },
    want: textPart,
  },
  {
    name: "M27: headers of urlencoded are ignored",
    mediaType: urlencoded,
    encoding: { headers: { "X-A": { schema: text } } },
    want: textPart,
  },
  {
    name: "M27: headers of every multipart type count",
    mediaType: "multipart/mixed",
    encoding: { headers: { "X-A": { schema: text } } },
    want: { ...textPart, headers: { "X-A": {} } },
  },
  {
    name: "M28: declared headers, sorted",
    encoding: { headers: { "X-B": { schema: text }, "X-A": { required: true, schema: text } } },
    want: { ...textPart, headers: { "X-A": { required: true }, "X-B": {} } },
  },
  {
    name: "M28: a header with a const",
    versions: "3.1",
    encoding: { headers: { "X-A": { schema: { const: 7 } } } },
    want: { ...textPart, headers: { "X-A": { value: "7" } } },
  },
  {
    name: "M28: a header with a one-entry enum",
    encoding: { headers: { "X-A": { schema: { type: "string", enum: ["a"] } } } },
    want: { ...textPart, headers: { "X-A": { value: "a" } } },
  },
  {
    name: "M28: a header with a longer enum",
    encoding: { headers: { "X-A": { schema: { type: "string", enum: ["a", "b"] } } } },
    want: { ...textPart, headers: { "X-A": {} } },
  },
  {
    name: "M28: a required header with a default",
    encoding: { headers: { "X-A": { required: true, schema: { type: "boolean", default: false } } } },
    want: { ...textPart, headers: { "X-A": { required: true, value: "false" } } },
  },
  {
    name: "M28: an optional header with a default",
    encoding: { headers: { "X-A": { schema: { type: "string", default: "a" } } } },
    want: { ...textPart, headers: { "X-A": {} } },
  },
  {
    name: "M28: a header by reference, its schema too",
    encoding: { headers: { "X-A": { $ref: "#/components/schemas/header" } } },
    want: { ...textPart, headers: { "X-A": { required: true, value: "one" } } },
  },
  {
    name: "M28: form-data makes its own Content-Disposition",
    encoding: { headers: { "Content-Disposition": { schema: text } } },
    want: textPart,
  },
  {
    name: "M29: an encoded string keeps the headers that are declared",
    versions: "3.1",
    schema: { type: "string", contentEncoding: "base64" },
    encoding: { headers: { "Content-Transfer-Encoding": { schema: text } } },
    want: {
      contentEncoding: "base64",
      defaultContentType: "application/octet-stream",
      headers: { "Content-Transfer-Encoding": {} },
    },
  },
  {
    name: "M30: a byte string has an alphabet and no header",
    versions: "3.0",
    schema: { type: "string", format: "byte" },
    encoding: {},
    want: { contentEncoding: "base64", defaultContentType: "application/octet-stream" },
  },
  {
    name: "M31: base64url",
    versions: "3.1",
    schema: { type: "string", contentEncoding: "Base64URL" },
    encoding: { contentType: "image/png" },
    want: { contentEncoding: "base64url", contentType: "image/png" },
  },
  {
    name: "M32: style is ignored for form-data",
    versions: "3.0",
    schema: list,
    encoding: { style: "spaceDelimited", explode: false, contentType: "text/csv" },
    want: { contentType: "text/csv" },
  },
  {
    name: "M33: style is honoured for form-data",
    versions: "3.1",
    schema: list,
    encoding: { style: "spaceDelimited" },
    want: { allowReserved: false, explode: false, style: "spaceDelimited" },
  },
  {
    name: "M33: style is honoured for urlencoded",
    mediaType: urlencoded,
    schema: { type: "object" },
    encoding: { style: "deepObject", explode: true },
    want: { allowReserved: false, explode: true, style: "deepObject" },
  },
  {
    name: "M33: style is ignored for other multipart types",
    mediaType: "multipart/mixed",
    schema: list,
    encoding: { style: "form" },
    want: textPart,
  },
  {
    name: "M34: with style, contentType is ignored",
    versions: "3.1",
    schema: list,
    encoding: { style: "pipeDelimited", contentType: "text/csv" },
    want: { allowReserved: false, explode: false, style: "pipeDelimited" },
  },
  {
    name: "M34: with style, headers are not",
    versions: "3.1",
    schema: list,
    encoding: { style: "form", headers: { "X-A": { schema: text } } },
    want: { allowReserved: false, explode: true, headers: { "X-A": {} }, style: "form" },
  },
  {
    name: "M35: explode alone brings the other defaults",
    versions: "3.1",
    schema: list,
    encoding: { explode: false },
    want: { allowReserved: false, explode: false, style: "form" },
  },
  {
    name: "M35: allowReserved alone brings the other defaults",
    versions: "3.1",
    schema: list,
    encoding: { allowReserved: true },
    want: { allowReserved: true, explode: true, style: "form" },
  },
  { name: "M35: none explicit, none in force", schema: list, encoding: {}, want: textPart },
  {
    name: "a style that no property can have is ignored",
    versions: "3.1",
    schema: list,
    encoding: { style: "matrix" },
    want: textPart,
  },
  {
    name: "M39: style on a file is inert",
    schema: file,
    encoding: { style: "form", contentType: "image/png" },
    want: { binary: true, contentType: "image/png" },
  },
  {
    name: "M39: style on files is inert",
    schema: { type: "array", items: file },
    encoding: { style: "form" },
    want: { binary: true, defaultContentType: "application/octet-stream" },
  },
];

const schemas: JsonObject = {
  header: { required: true, schema: { $ref: "#/components/schemas/One" } },
  One: { type: "string", enum: ["one"] },
};

describe.each(["3.0", "3.1", "3.2"] satisfies Version[])("encodings of %s", (version) => {
  // what 3.1 says of named encodings, 3.2 says too
  const like = version === "3.2" ? "3.1" : version;
  const wanted = rows.filter(({ versions = "3.0 3.1" }) => versions.includes(like));
  test.each(wanted)("$name", ({ name: _, versions: __, want, schema = text, ...given }) => {
    const found = encodingOf({ version, schema, schemas, ...given });
    expect(found).toEqual(want);
    expect(Object.keys(found ?? {})).toEqual(Object.keys(want).sort());
  });
});

test.each([
  [{ contentType: "json" }, '/at/encoding/p/contentType: "json" is no media type, so this is ignored'],
  [{ style: "matrix" }, "/at/encoding/p/style: no property can have this style, so it is ignored"],
  [{ contentType: "text/csv,," }, undefined],
])("warns about %j", (encoding, want) => {
  const schema = { type: "object", properties: { p: text } };
  const { warnings } = mediaTypeOf({ version: "3.1", schema, encoding: { p: encoding } });
  expect(warnings[0]?.split(";")[0]).toBe(want);
});

test("M12: text in another encoding is octet-stream, unless the Encoding Object says otherwise", () => {
  const schema = { type: "string", contentEncoding: "quoted-printable" };
  expect(encodingOf({ version: "3.1", schema })).toEqual({ contentType: "application/octet-stream" });
  const encoding = { contentType: "text/plain" };
  expect(encodingOf({ version: "3.1", schema, encoding })).toEqual(encoding);
});
