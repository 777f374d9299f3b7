import { describe, expect, test } from "vitest";
import { type Given, mediaTypeOf } from "../helpers/context-of.js";

const text = { type: "string" };
const file = { type: "string", format: "binary" };
const body = { type: "object", properties: { a: text } };
const both = ["3.0", "3.1"] as const;

describe.each(both)("media types of %s", (version) => {
  const of = (given: Omit<Given, "version">) => mediaTypeOf({ version, ...given }).metadata;
  const textPart = { defaultContentType: "text/plain" };

  test.each(["application/json", "text/xml", "application/octet-stream", "application/vnd.a+json"])(
    "M1: encoding changes nothing for %s",
    (mediaType) => {
      expect(of({ mediaType, schema: body, encoding: { a: { contentType: "text/csv" } } })).toEqual({});
    },
  );

  test.each([
    "multipart/form-data",
    "multipart/mixed",
    "Multipart/Related; type=text/html",
    "application/x-www-form-urlencoded",
  ])("M1: %s has encodings", (mediaType) => {
    expect(of({ mediaType, schema: body })).toEqual({ encoding: { a: textPart } });
  });

  test("M3: an encoding without a property changes nothing and is warned of", () => {
    const { metadata, warnings } = mediaTypeOf({
      version,
      schema: body,
      encoding: { b: { contentType: "text/csv" } },
    });
    expect(metadata).toEqual({ encoding: { a: textPart } });
    expect(warnings).toEqual([
      '/at/encoding/b: the schema has no property "b", so this is ignored; add the property or remove the encoding',
    ]);
  });

  test("M4: multipart without a schema has no encodings and is warned of", () => {
    const { metadata, warnings } = mediaTypeOf({ version });
    expect(metadata).toEqual({});
    expect(warnings).toEqual([
      "/at: a multipart body without a schema is encoded by its values; give it a schema",
    ]);
  });

  test("M8: a readOnly property has no encoding", () => {
    const schemas = { Id: { type: "integer", readOnly: true } };
    const properties = {
      a: text,
      b: { type: "string", readOnly: true },
      c: { $ref: "#/components/schemas/Id" },
      d: { allOf: [{ $ref: "#/components/schemas/Id" }] },
      e: { type: "string", writeOnly: true },
    };
    expect(of({ schemas, schema: { type: "object", required: ["b"], properties } })).toEqual({
      encoding: { a: textPart, e: textPart },
    });
  });

  test("M9: several files", () => {
    expect(of({ schema: { type: "object", properties: { f: { type: "array", items: file } } } })).toEqual({
      encoding: { f: { binary: true, defaultContentType: "application/octet-stream" } },
    });
  });

  test.each([
    ["application/octet-stream", undefined, true],
    ["image/png", undefined, true],
    ["video/*", undefined, true],
    ["application/zip", { description: "An archive." }, true],
    ["application/octet-stream", file, true],
    ["text/csv", file, true],
    ["application/octet-stream", { ...file, nullable: true }, true],
    ["application/octet-stream", { $ref: "#/components/schemas/File" }, true],
    ["application/octet-stream", { oneOf: [file, { type: "object" }] }, undefined],
    ["application/octet-stream", { type: "array", items: file }, undefined],
    ["application/octet-stream", text, undefined],
    ["application/json", undefined, undefined],
    ["application/json", file, undefined],
    ["application/problem+json", undefined, undefined],
    ["text/plain", undefined, undefined],
    ["application/xml", undefined, undefined],
    ["*/*", undefined, undefined],
    ["new", undefined, undefined],
    ["multipart/form-data", file, undefined],
  ])("M19: %s with the schema %j: binary %s", (mediaType, schema, want) => {
    expect(of({ mediaType, schema, schemas: { File: file } }).binary).toBe(want);
  });

  test("properties stand in the order of the description", () => {
    const properties = { b: text, a: text };
    expect(Object.keys(of({ schema: { type: "object", properties } }).encoding ?? {})).toEqual(["b", "a"]);
  });

  test("names of every kind are properties", () => {
    const properties = JSON.parse(
      '{"__proto__":{"type":"string"},"a[b].c/d e":{"type":"string"},"constructor":{"type":"string"}}',
    );
    const { encoding = {} } = of({ schema: { type: "object", properties } });
    expect(Object.keys(encoding)).toEqual(["__proto__", "a[b].c/d e", "constructor"]);
  });

  test("what additionalProperties allows has no encoding: its value decides", () => {
    expect(of({ schema: { type: "object", additionalProperties: text } })).toEqual({});
  });

  test("a media type that is none is warned of", () => {
    expect(mediaTypeOf({ version, mediaType: "new" }).warnings).toEqual([
      '/at: "new" is no media type; name one such as multipart/form-data',
    ]);
  });
});

test("M3: 3.2 asks to ignore an encoding without a property", () => {
  expect(mediaTypeOf({ version: "3.2", schema: body, encoding: { b: {} } }).warnings).toEqual([]);
});

test("M11: an untyped property has no encoding in 3.0 and one in 3.1", () => {
  const schema = { type: "object", properties: { a: {} } };
  expect(mediaTypeOf({ version: "3.0", schema }).metadata).toEqual({});
  expect(mediaTypeOf({ version: "3.1", schema }).metadata).toEqual({
    encoding: { a: { defaultContentType: "application/octet-stream" } },
  });
});
