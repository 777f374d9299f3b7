import { describe, expect, test } from "vitest";
import { encodingOf, mediaTypeOf } from "../helpers/context-of.js";

const text = { type: "string" };
const file = { type: "string", format: "binary" };
const textPart = { defaultContentType: "text/plain" };
const photo = { type: "object", properties: { photo: file } };

describe("M64: form-data as an array", () => {
  test("M64: in 3.2 an item is an object of one property, whose encoding it is, without a warning", () => {
    const schema = {
      type: "array",
      prefixItems: [{ type: "object", properties: { meta: text } }],
      items: photo,
    };
    const { metadata, warnings } = mediaTypeOf({ version: "3.2", schema });
    expect(metadata).toEqual({
      itemEncoding: {
        encoding: { photo: { binary: true, defaultContentType: "application/octet-stream" } },
      },
      prefixEncoding: [{ encoding: { meta: textPart } }],
    });
    expect(warnings).toEqual([]);
  });

  test("M64: before that it keeps the old way, with its warning", () => {
    const { metadata, warnings } = mediaTypeOf({ version: "3.1", schema: { type: "array", items: photo } });
    expect(metadata).toEqual({ itemEncoding: { defaultContentType: "application/json" } });
    expect(warnings.join()).toContain("an item of form-data has no name of its own");
  });
});

describe("x-partwise-encoding", () => {
  test("object and boolean are told", () => {
    const schema = { type: "object", "x-partwise-encoding": { object: "dots", boolean: 1 } };
    expect(encodingOf({ version: "3.0", schema })).toMatchObject({ object: "dots", boolean: "1" });
  });

  test("M59: a filename that leads out is ignored, with a warning", () => {
    const p = { ...file, "x-partwise-encoding": { filename: "../a.txt" } };
    const { metadata, warnings } = mediaTypeOf({
      version: "3.1",
      schema: { type: "object", properties: { p } },
    });
    expect(metadata.encoding?.p).not.toHaveProperty("filename");
    expect(warnings.join()).toContain("a drive or a slash");
  });
});

test.each([
  ["deeper values", { a: { type: "array", items: text } }, 1],
  ["one level", { a: text }, 0],
])("M38: deepObject over %s warns only where it goes on in brackets", (_, properties, count) => {
  const schema = { type: "object", properties: { p: { type: "object", properties } } };
  const encoding = { p: { style: "deepObject", explode: true } };
  const { warnings } = mediaTypeOf({ version: "3.1", schema, encoding });
  expect(warnings.filter((each) => each.includes("owner[pets][0][name]"))).toHaveLength(count);
});

test.each([
  ["objects", { type: "object" }],
  ["text", text],
])("M38: deepObject over an array of %s warns: it goes as brackets", (_, items) => {
  const schema = { type: "object", properties: { p: { type: "array", items } } };
  const { warnings } = mediaTypeOf({ version: "3.1", schema, encoding: { p: { style: "deepObject" } } });
  expect(warnings.join()).toContain("arrays and deeper values go as brackets");
});

describe("M62: encodings by position where there is no schema", () => {
  const mediaType = "multipart/mixed";
  const positions = { prefixEncoding: [{ contentType: "image/png" }] } as object;

  test("are no fault in 3.2", () => {
    const { metadata, warnings } = mediaTypeOf({ version: "3.2", mediaType, ...positions });
    expect(metadata).toMatchObject({ prefixEncoding: [{ contentType: "image/png" }] });
    expect(warnings).toEqual([]);
  });

  test("M4: are ignored before, and the schema is missed", () => {
    const { metadata, warnings } = mediaTypeOf({ version: "3.1", mediaType, ...positions });
    expect(metadata).toEqual({});
    expect(warnings.join()).toContain("prefixEncoding is new in OpenAPI 3.2");
    expect(warnings.join()).toContain("a multipart body without a schema");
  });
});
