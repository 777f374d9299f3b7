import { pathsMetadata } from "@partwise/description";
import type { EncodingMetadata } from "@partwise/description/reading";
import { expect, test } from "vitest";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";

const text = { type: "string" };
const file = { type: "string", contentMediaType: "image/png" };
const xml = "application/xml; charset=utf-8";

const rows: readonly (readonly [
  name: string,
  schema: object,
  contentType: string,
  want: EncodingMetadata,
  type: string,
])[] = [
  ["text", { type: ["string", "array"], items: text }, xml, { contentType: xml }, "string | string[]"],
  [
    "text, an array or null",
    { type: ["string", "array", "null"], items: text },
    "text/csv",
    { contentType: "text/csv" },
    "string | string[] | null",
  ],
  [
    "an object",
    { type: ["object", "array"], items: { type: "object" } },
    "application/json",
    { contentType: "application/json" },
    "Record<string, unknown> | Record<string, unknown>[]",
  ],
  [
    "text beside objects",
    { type: ["string", "array"], items: { type: "object" } },
    "application/json",
    { contentType: "application/json" },
    "string | Record<string, unknown>[]",
  ],
  [
    "a file",
    { ...file, type: ["string", "array"], items: file },
    "image/png",
    { binary: true, contentType: "image/png" },
    "$Binary | $Binary[]",
  ],
  [
    "a file, by alternatives",
    { oneOf: [file, { type: "array", items: file }] },
    "image/png",
    { binary: true, contentType: "image/png" },
    "$Binary | $Binary[]",
  ],
];

test.each(rows)(
  "M71: %s, or an array of it, in one content type",
  async (_name, schema, contentType, want, type) => {
    for (const version of ["3.1", "3.2"] as const) {
      const body = { type: "object", properties: { forms: schema } };
      const content = { "multipart/form-data": { schema: body, encoding: { forms: { contentType } } } };
      const document = { paths: { "/a": { post: { requestBody: { content }, responses: {} } } } };
      const { context } = contextOf(version, {}, document);
      const read = pathsMetadata(context)["/a"]?.post?.requestBody?.content["multipart/form-data"];
      expect(read?.encoding?.forms).toEqual(want);
      expect(printTypes(context)).toContain(`forms?: ${type};`);
    }
  },
);
