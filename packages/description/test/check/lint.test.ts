import { expect, test } from "vitest";
import { lint } from "../../src/check/lint.js";
import type { JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import { pathsMetadata } from "../../src/operations/paths-metadata.js";
import { repair } from "../../src/repair/repair.js";
import { contextOf } from "../helpers/context-of.js";

const text = { type: "string" };
const file = { type: "string", format: "binary" };
const list = { type: "array", items: text };
const body = "/paths/~1a/post/requestBody/content";

/** What is warned of when all of a description is read, each as pointer and first words. */
function warningsOf(version: Version, document: JsonObject): readonly string[] {
  const { context, warnings } = contextOf(version, {}, structuredClone(document));
  repair(context.document, context.warn);
  lint(context);
  pathsMetadata(context);
  return warnings.map((warning) => {
    expect(warning).toMatch(/; |\?$/); // what is wrong; what to do
    return warning;
  });
}

const post = (operation: JsonObject, rest: JsonObject = {}): JsonObject => ({
  ...rest,
  paths: { "/a": { post: { responses: {}, ...operation } } },
});
const bodyOf = (content: JsonObject, rest?: JsonObject) => post({ requestBody: { content } }, rest);

/** A form with a property `p`. */
const form = (schema: JsonObject, encoding?: JsonObject, mediaType = "multipart/form-data") =>
  bodyOf({
    [mediaType]: {
      schema: { type: "object", properties: { p: schema } },
      ...(encoding && { encoding: { p: encoding } }),
    },
  });

const at = "/paths/~1a/post/requestBody/content/multipart~1form-data";
const property = `${at}/schema/properties/p`;
const encoding = `${at}/encoding/p`;
const urlencoded = "application/x-www-form-urlencoded";

interface Row {
  readonly name: string;
  readonly version?: Version;
  readonly wrong: JsonObject;
  /** Pointer and message, or how they begin. */
  readonly want: readonly string[];
  /** The same made right. */
  readonly right: JsonObject;
}

test.each<Row>([
  {
    name: "M3: an encoding key without a property",
    wrong: bodyOf({
      "multipart/form-data": { schema: { type: "object", properties: { p: text } }, encoding: { q: {} } },
    }),
    want: [`${at}/encoding/q: the schema has no property "q"`],
    right: form(text, {}),
  },
  {
    name: "M3: brackets in a property's name",
    wrong: bodyOf({
      "multipart/form-data": {
        schema: { type: "object", properties: { "p[]": list, "a.b/c d": text } },
        encoding: { p: {} },
      },
    }),
    want: [`${at}/encoding/p: the schema has no property "p"`],
    right: bodyOf({
      "multipart/form-data": {
        schema: { type: "object", properties: { "p[]": list, "a.b/c d": text } },
        encoding: { "p[]": {}, "a.b/c d": {} },
      },
    }),
  },
  {
    name: "binary in JSON",
    wrong: bodyOf({ "application/json": { schema: { type: "object", properties: { p: file } } } }),
    want: [`${body}/application~1json/schema/properties/p: a file in JSON can only be text`],
    right: bodyOf({
      "application/json": {
        schema: { type: "object", properties: { p: { type: "string", format: "byte" } } },
      },
    }),
  },
  {
    name: "binary in JSON, by reference, in an array, in a recursion",
    wrong: bodyOf(
      { "application/json": { schema: { $ref: "#/components/schemas/Node" } } },
      {
        components: {
          schemas: {
            File: file,
            Node: {
              type: "object",
              properties: {
                next: { $ref: "#/components/schemas/Node" },
                files: { type: "array", items: { $ref: "#/components/schemas/File" } },
              },
            },
          },
        },
      },
    ),
    want: ["/components/schemas/Node/properties/files/items: a file in JSON"],
    right: bodyOf(
      { "application/json": { schema: { $ref: "#/components/schemas/Node" } } },
      {
        components: {
          schemas: {
            Node: {
              type: "object",
              properties: { next: { $ref: "#/components/schemas/Node" }, a: { ...file, readOnly: true } },
            },
          },
        },
      },
    ),
  },
  {
    name: "an object that holds a binary inside a form",
    wrong: form({ type: "object", properties: { inner: file } }),
    want: [`${property}/properties/inner: a file inside an object of a form`],
    right: form({ type: "array", items: file }),
  },
  {
    name: "objects of an array that hold a binary inside a form",
    wrong: form({ type: "array", items: { type: "object", properties: { inner: { oneOf: [file, text] } } } }),
    want: [`${property}/items/properties/inner/oneOf/0: a file inside an object`],
    right: form({ type: "object", properties: { inner: file } }, { contentType: "multipart/form-data" }),
  },
  {
    name: "M39: style on a file",
    wrong: form(file, { style: "form" }),
    want: [`${encoding}/style: style does nothing on a file`],
    right: form(file, { contentType: "image/png, image/jpeg" }),
  },
  {
    name: "M39: explode on files of 3.0",
    version: "3.0",
    wrong: form({ type: "array", items: file }, { explode: true }),
    want: [`${encoding}/explode: explode does nothing on a file`],
    right: form({ type: "array", items: file }),
  },
  {
    name: "M32: style in form-data of 3.0",
    version: "3.0",
    wrong: form(list, { style: "form", explode: false }),
    want: [`${encoding}/style: style does nothing in form-data before OpenAPI 3.1`],
    right: form(list, { style: "form", explode: false }, urlencoded),
  },
  {
    name: "M33: style in another multipart",
    wrong: form(list, { style: "form" }, "multipart/mixed"),
    want: [`${body}/multipart~1mixed/encoding/p/style: style does nothing in multipart/mixed`],
    right: form(list, { style: "form" }),
  },
  {
    name: "M34: contentType beside a style",
    wrong: form(list, { style: "form", contentType: "text/csv" }),
    want: [`${encoding}/contentType: contentType is ignored beside style`],
    right: form(list, { contentType: "text/csv" }),
  },
  {
    name: "a media type that is none",
    wrong: bodyOf({ new: {} }),
    want: [`${body}/new: "new" is no media type`],
    right: bodyOf({ "application/vnd.new": {} }),
  },
  {
    name: "multipart/data",
    wrong: form(text, undefined, "multipart/data"),
    want: [`${body}/multipart~1data: "multipart/data" is sent as it is written`],
    right: form(text, undefined, "multipart/related; type=text/html"),
  },
  {
    name: "multipart/x-www-form-urlencoded",
    wrong: form(text, undefined, "multipart/x-www-form-urlencoded"),
    want: [
      `${body}/multipart~1x-www-form-urlencoded: "multipart/x-www-form-urlencoded" is sent as it is written, but is no type that servers know; did you mean application/x-www-form-urlencoded?`,
    ],
    right: form(text, undefined, urlencoded),
  },
  {
    name: "M4: multipart without a schema",
    wrong: bodyOf({ "multipart/form-data": {} }),
    want: [`${at}: a multipart body without a schema`],
    right: form(text),
  },
  {
    name: "Swagger 2: in",
    wrong: post({ parameters: [{ name: "p", in: "formData", schema: text }] }),
    want: ["/paths/~1a/post/parameters/0/in: `formData` is of Swagger 2"],
    right: post({ parameters: [{ name: "p", in: "query", schema: text }] }),
  },
  {
    name: "Swagger 2: type file",
    wrong: form({ type: "file" }),
    want: [`${property}/type: \`file\` is of Swagger 2, it is read as a file`],
    right: form(file),
  },
  {
    name: "Swagger 2: consumes and produces",
    wrong: { ...post({ consumes: ["a/b"], produces: ["a/b"] }), consumes: [] },
    want: [
      "/consumes: is of Swagger 2",
      "/paths/~1a/post/consumes: is of Swagger 2",
      "/paths/~1a/post/produces: is of Swagger 2",
    ],
    right: form({ type: "object", properties: { consumes: text, produces: text, definitions: text } }),
  },
  {
    name: "Swagger 2: collectionFormat and definitions",
    wrong: {
      ...post({ parameters: [{ name: "p", in: "query", schema: list, collectionFormat: "multi" }] }),
      definitions: { A: text },
    },
    want: ["/definitions: is of Swagger 2", "/paths/~1a/post/parameters/0/collectionFormat: is of Swagger 2"],
    right: post({ parameters: [{ name: "collectionFormat", in: "query", schema: list }] }),
  },
  {
    name: "M18: contentMediaType against contentType",
    wrong: form({ type: "string", contentMediaType: "image/png" }, { contentType: "image/jpeg" }),
    want: [`${property}: contentMediaType image/png is ignored, since the part is sent as image/jpeg`],
    right: form({ type: "string", contentMediaType: "image/png" }, { contentType: "image/*" }),
  },
  {
    name: "M18: contentMediaType of a text against the default",
    wrong: form({ type: "string", contentMediaType: "text/csv" }),
    want: [`${property}: contentMediaType text/csv is ignored, since the part is sent as text/plain`],
    right: form({ type: "string", contentMediaType: "text/csv" }, { contentType: "text/csv" }),
  },
  {
    name: "M18: base64 of an image",
    wrong: form(
      { type: "string", contentEncoding: "base64", contentMediaType: "image/png" },
      { contentType: "text/plain" },
    ),
    want: [`${property}: contentMediaType image/png is ignored`],
    right: form({ type: "string", contentEncoding: "base64", contentMediaType: "image/png" }),
  },
  {
    name: "M26: Content-Type among the headers",
    wrong: form(text, { headers: { "Content-Type": { schema: text } } }),
    want: [`${encoding}/headers/Content-Type: Content-Type is ignored among the headers`],
    right: form(text, { headers: { "X-A": { schema: text } } }),
  },
  {
    name: "M27: headers of urlencoded",
    wrong: form(text, { headers: { "X-A": { schema: text } } }, urlencoded),
    want: [`${body}/application~1x-www-form-urlencoded/encoding/p/headers: headers are ignored`],
    right: form(text, { headers: { "X-A": { schema: text } } }, "multipart/mixed"),
  },
  {
    name: "M1: encoding of JSON",
    wrong: bodyOf({ "application/json": { schema: { type: "object" }, encoding: {} } }),
    want: [`${body}/application~1json/encoding: encoding does nothing in application/json`],
    right: bodyOf({ [urlencoded]: { schema: { type: "object" }, encoding: {} } }),
  },
  {
    name: "M29: contentEncoding against Content-Transfer-Encoding",
    wrong: form(
      { type: "string", contentEncoding: "base64" },
      { headers: { "Content-Transfer-Encoding": { schema: { const: "quoted-printable" } } } },
    ),
    want: [
      `${encoding}/headers/Content-Transfer-Encoding: says quoted-printable, while the schema says base64`,
    ],
    right: form(
      { type: "string", contentEncoding: "base64" },
      { headers: { "Content-Transfer-Encoding": { schema: { enum: ["base64"] } } } },
    ),
  },
  {
    name: "M22: several contentTypes without a way to choose",
    wrong: form({ type: "object" }, { contentType: "application/xml, application/json" }),
    want: [
      `${encoding}/contentType: nothing in the value chooses between these types, so application/xml is sent`,
    ],
    right: form({ type: "object" }, { contentType: "application/json" }),
  },
  {
    name: "M22: a range for a text",
    wrong: form(text, { contentType: "text/*" }),
    want: [
      `${encoding}/contentType: nothing in the value chooses between these types, so the call has to choose`,
    ],
    right: form({}, { contentType: "image/*, text/plain" }),
  },
  {
    name: "an operationId twice",
    wrong: {
      paths: {
        "/a": { post: { operationId: "a", responses: {} }, get: { operationId: "a", responses: {} } },
      },
    },
    want: ['/paths/~1a/get/operationId: another operation is called "a" too'],
    right: post({ operationId: "a" }),
  },
  {
    name: "3.2: querystring",
    version: "3.2",
    wrong: post({ parameters: [{ name: "p", in: "querystring", content: {} }] }),
    want: ["/paths/~1a/post/parameters/0/in: the whole query has no media type"],
    right: post({ parameters: [{ name: "p", in: "querystring", content: { "application/json": {} } }] }),
  },
  {
    name: "3.2: a method in small letters",
    version: "3.2",
    wrong: { paths: { "/a": { additionalOperations: { copy: { responses: {} } } } } },
    want: ["/paths/~1a/additionalOperations/copy: the method is sent as COPY"],
    right: { paths: { "/a": { additionalOperations: { COPY: { responses: {} } } } } },
  },
])("$name", ({ version = "3.1", wrong, want, right }) => {
  const found = warningsOf(version, wrong);
  expect(found.map((warning, index) => warning.slice(0, want[index]?.length))).toEqual(want);
  expect(warningsOf(version, right)).toEqual([]);
});
