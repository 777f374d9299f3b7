import { describe, expect, test } from "vitest";
import type { PartType } from "../../src/bodies/part-type.js";
import { partTypeOf } from "../../src/bodies/part-type.js";
import type { JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import { contextOf } from "../helpers/context-of.js";

const octetStream = { defaultContentType: "application/octet-stream" };
const binary = { binary: true, ...octetStream } as const;
const text = { defaultContentType: "text/plain" };
const json = { defaultContentType: "application/json" };
const base64 = { contentEncoding: "base64", ...octetStream } as const;
const nothing = {};

type Row = readonly [name: string, versions: string, schema: unknown, want: PartType];

const string = { type: "string" };
const file = { type: "string", format: "binary" };

const rows: readonly Row[] = [
  ["M7: other keywords do not stand in for a missing type", "3.0", { maxLength: 3, enum: ["a"] }, nothing],
  [
    "M7: other keywords do not stand in for a missing type",
    "3.1",
    { properties: { a: string } },
    octetStream,
  ],
  ["M10: string", "3.0", string, text],
  ["M10: string with format binary", "3.0", file, binary],
  ["M10: string with format byte", "3.0", { type: "string", format: "byte" }, base64],
  ["M10: string with format base64, as 3.0.3 has it", "3.0", { type: "string", format: "base64" }, base64],
  ["M10: string with another format", "3.0", { type: "string", format: "date-time" }, text],
  ["M10: contentEncoding is no keyword of 3.0", "3.0", { type: "string", contentEncoding: "base64" }, text],
  [
    "M10: contentMediaType is no keyword of 3.0",
    "3.0",
    { type: "string", contentMediaType: "image/png" },
    text,
  ],
  ["M11: no type", "3.1", {}, octetStream],
  ["M11: no type", "3.0", {}, nothing],
  ["M11: true", "3.1", true, octetStream],
  ["M12: string with contentEncoding base64", "3.1", { type: "string", contentEncoding: "base64" }, base64],
  [
    "M12: string with contentEncoding base64url",
    "3.1",
    { type: "string", contentEncoding: "base64url" },
    { contentEncoding: "base64url", ...octetStream },
  ],
  [
    "M12: string with contentEncoding quoted-printable",
    "3.1",
    { type: "string", contentEncoding: "quoted-printable" },
    { contentType: "application/octet-stream" },
  ],
  ["M12: string without contentEncoding", "3.1", string, text],
  ["M13: number", "3.0 3.1", { type: "number" }, text],
  ["M13: integer", "3.0 3.1", { type: "integer" }, text],
  ["M13: boolean", "3.0 3.1", { type: "boolean" }, text],
  ["M14: object", "3.0 3.1", { type: "object" }, json],
  ["M15: array of strings", "3.0 3.1", { type: "array", items: string }, text],
  ["M15: array of objects", "3.0 3.1", { type: "array", items: { type: "object" } }, json],
  ["M15: array of binaries", "3.0 3.1", { type: "array", items: file }, binary],
  ["M15: array of arrays", "3.0 3.1", { type: "array", items: { type: "array", items: string } }, text],
  ["M15: array of anything", "3.0", { type: "array" }, nothing],
  ["M15: array of anything", "3.1", { type: "array", items: {} }, octetStream],
  ["M15: tuple of alike items", "3.1", { type: "array", prefixItems: [string, { type: "number" }] }, text],
  [
    "M15: tuple of unlike items",
    "3.1",
    { type: "array", prefixItems: [string, { type: "object" }] },
    nothing,
  ],
  ["M16: array inside an array", "3.2", { type: "array", items: { type: "array", items: string } }, json],
  ["M16: array of objects, each item by itself", "3.2", { type: "array", items: { type: "object" } }, json],
  ["M16: array of binaries, each item by itself", "3.2", { type: "array", items: file }, binary],
  ["M17: format binary is raw binary all the same", "3.1", file, binary],
  ["M17: format byte does not matter", "3.1", { type: "string", format: "byte" }, text],
  [
    "M18: string with a binary contentMediaType",
    "3.1",
    { type: "string", contentMediaType: "image/png" },
    { binary: true, defaultContentType: "image/png" },
  ],
  [
    "M18: no type, a binary contentMediaType",
    "3.1",
    { contentMediaType: "image/png" },
    { binary: true, defaultContentType: "image/png" },
  ],
  [
    "M18: string with a range as contentMediaType",
    "3.1",
    { type: "string", contentMediaType: "image/*" },
    binary,
  ],
  ["M18: a textual contentMediaType", "3.1", { type: "string", contentMediaType: "application/json" }, text],
  ["M18: no type, a textual contentMediaType", "3.1", { contentMediaType: "text/csv" }, octetStream],
  [
    "M18: contentMediaType does not feed the default of an encoded string",
    "3.1",
    { type: "string", contentMediaType: "image/png", contentEncoding: "base64" },
    base64,
  ],
  ["contentEncoding binary is raw binary", "3.1", { type: "string", contentEncoding: "binary" }, binary],
  ["format binary gives way to contentEncoding", "3.1", { ...file, contentEncoding: "base64" }, base64],
  ["nullable, in the words of 3.0", "3.0", { ...file, nullable: true }, binary],
  ["nullable, in the words of 3.1", "3.1", { ...file, type: ["string", "null"] }, binary],
  ["nullable, as a union", "3.1", { anyOf: [{ type: "number" }, { type: "null" }] }, text],
  ["null and nothing else", "3.1", { type: "null" }, nothing],
  ["types that agree", "3.1", { type: ["string", "number"] }, text],
  ["types that disagree", "3.1", { type: ["string", "object"] }, nothing],
  ["M5: allOf", "3.0 3.1", { allOf: [{ description: "d" }, file] }, binary],
  ["M5: the type here, the format there", "3.0 3.1", { allOf: [string, { format: "binary" }] }, binary],
  ["M5: number and integer", "3.0 3.1", { allOf: [{ type: "number" }, { type: "integer" }] }, text],
  ["M5: $ref", "3.0 3.1", { $ref: "#/components/schemas/File" }, binary],
  ["M5: $ref to a $ref", "3.0 3.1", { $ref: "#/components/schemas/Alias" }, binary],
  ["M5: $ref in allOf", "3.0 3.1", { allOf: [{ $ref: "#/components/schemas/File" }] }, binary],
  ["M5: $ref in items", "3.0 3.1", { type: "array", items: { $ref: "#/components/schemas/File" } }, binary],
  [
    "M5: beside a $ref, a keyword counts",
    "3.1",
    { $ref: "#/components/schemas/Text", contentEncoding: "base64" },
    base64,
  ],
  [
    "M5: beside a $ref, a keyword does not count",
    "3.0",
    { $ref: "#/components/schemas/Text", format: "byte" },
    text,
  ],
  ["M5: a $ref that leads back to itself", "3.0", { $ref: "#/components/schemas/Loop" }, nothing],
  ["M5: a recursive union", "3.1", { $ref: "#/components/schemas/Tree" }, text],
  ["M5: oneOf that agrees", "3.0 3.1", { oneOf: [string, { type: "number" }] }, text],
  ["M5: oneOf of a file or text", "3.0 3.1", { oneOf: [file, string] }, nothing],
  ["M5: anyOf of a file or files", "3.0 3.1", { anyOf: [file, { type: "array", items: file }] }, binary],
  ["M5: anyOf of a file or an object", "3.0 3.1", { anyOf: [file, { type: "object" }] }, nothing],
  [
    "M5: a union under a type",
    "3.0 3.1",
    { type: "string", oneOf: [{ format: "uuid" }, { format: "uri" }] },
    text,
  ],
];

const schemas: JsonObject = {
  File: file,
  Alias: { $ref: "#/components/schemas/File" },
  Text: string,
  Loop: { $ref: "#/components/schemas/Loop" },
  Tree: { anyOf: [string, { type: "array", items: { $ref: "#/components/schemas/Tree" } }] },
};

describe.each(["3.0", "3.1", "3.2"] satisfies Version[])("default content types of %s", (version) => {
  // 3.2 has the table of 3.1, but for arrays inside arrays
  const like = (versions: string, name: string) =>
    versions.includes(version) ||
    (version === "3.2" && versions.includes("3.1") && name !== "M15: array of arrays");
  const wanted = rows.filter(([name, versions]) => like(versions, name));
  test.each(wanted)("%s", (_name, _versions, schema, want) => {
    expect(partTypeOf(schema, contextOf(version, schemas).context)).toEqual(want);
  });
});

test("M5: too many combinations claim nothing", () => {
  const union = { anyOf: ["a", "b", "c", "d"].map((format) => ({ type: "string", format })) };
  const schema = { allOf: [union, union, union, union] };
  expect(partTypeOf(schema, contextOf("3.1").context)).toEqual({});
});
