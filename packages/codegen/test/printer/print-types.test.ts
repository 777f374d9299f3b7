import { fileURLToPath } from "node:url";
import type { JsonObject, Version } from "@partwise/description/document";
import ts from "typescript";
import { expect, test, vi } from "vitest";
import { metadataDeclarations } from "../../src/output/metadata-declarations-of.js";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const declarations = async (version: Version, document: JsonObject) =>
  `${await printTypes(contextOf(version, {}, document).context)}\n${metadataDeclarations}export declare const operations: OperationsMetadata;\n`;

const text = { type: "string" };
const file = { type: "string", format: "binary" };
const ref = { $ref: "#/components/schemas/Id" };
const schemas = {
  Id: { type: "integer", readOnly: true },
  File: { ...file, description: "A file." },
  MaybeFile: { ...file, nullable: true },
};

function printed(version: Version, properties: JsonObject): Promise<string> {
  return declarations(version, {
    components: { schemas: { ...schemas, Body: { type: "object", properties } } },
  });
}

const rows: readonly (readonly [schema: JsonObject, want: string, versions?: string])[] = [
  [text, "string"],
  [file, "$Binary"],
  [{ ...file, nullable: true }, "$Binary | null", "3.0"],
  [{ ...file, type: ["string", "null"] }, "$Binary | null", "3.1"],
  [{ anyOf: [file, { type: "null" }] }, "$Binary | null", "3.1"],
  [{ type: "array", items: file }, "$Binary[]"],
  [{ type: "array", items: { ...file, nullable: true } }, "($Binary | null)[]", "3.0"],
  [{ oneOf: [file, text] }, "$Binary | string"],
  [{ $ref: "#/components/schemas/File" }, 'components["schemas"]["File"]'],
  [{ type: "string", contentMediaType: "image/png" }, "$Binary", "3.1"],
  [{ type: "string", contentMediaType: "image/png" }, "string", "3.0"],
  [{ contentMediaType: "image/png" }, "$Binary", "3.1"],
  [{ type: "array", items: { contentMediaType: "image/png" } }, "$Binary[]", "3.1"],
  [{ type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, "$Bytes", "3.1"],
  [{ type: "string", contentEncoding: "base64url" }, "$Bytes", "3.1"],
  [{ type: ["string", "null"], contentEncoding: "base64" }, "$Bytes | null", "3.1"],
  [{ type: "string", contentEncoding: "quoted-printable" }, "string", "3.1"],
  [{ type: "string", format: "byte", enum: ["YQ=="] }, '"YQ=="'],
  [{ type: "string", format: "byte", nullable: true }, "$Bytes | null", "3.0"],
  [{ type: "array", items: { type: "string", format: "byte" } }, "$Bytes[]", "3.0"],
  [{ type: "string", contentMediaType: "application/json" }, "string", "3.1"],
  [{ type: ["string", "object"], format: "binary" }, "$Binary | Record<string, unknown>", "3.1"],
  [
    { type: "object", additionalProperties: file },
    "{\n                [key: string]: $Binary;\n            }",
  ],
  [{ type: "string", format: "byte" }, "$Bytes", "3.0"],
  [{ type: "string", format: "byte" }, "string", "3.1"],
  [
    { type: "array", prefixItems: [text], items: file },
    "[\n                string,\n                ...$Binary[]\n            ]",
    "3.1",
  ],
  [{ allOf: [{ $ref: "#/components/schemas/File" }] }, 'components["schemas"]["File"]'],
  [{}, "unknown"],
  [{ type: "object" }, "Record<string, unknown>"],
  [{ ...text, default: "a" }, "string"],
  [{ ...text, readOnly: true }, "$Read<string>"],
  [{ ...text, writeOnly: true }, "$Write<string>"],
  [{ ...text, readOnly: true, writeOnly: true }, "string"],
  [{ type: "null", readOnly: true }, "$Read<unknown>"], // null takes no mark
  [{ enum: [null], writeOnly: true }, "$Write<unknown>"],
  [{ type: "string", nullable: true, readOnly: true }, "$Read<string | null>", "3.0"],
  [{ ...file, readOnly: true }, "$Read<$Binary>"],
  [ref, '$Read<components["schemas"]["Id"]>'],
  [{ allOf: [ref] }, '$Read<components["schemas"]["Id"]>'],
  [{ $ref: "#/components/schemas/File", writeOnly: true }, '$Write<components["schemas"]["File"]>', "3.1"],
  [{ $ref: "#/components/schemas/File", writeOnly: true }, 'components["schemas"]["File"]', "3.0"],
];

test.each(rows.map(([schema, want, versions = "3.0 3.1"]) => ({ schema, want, versions })))(
  "$schema is $want",
  async ({ schema, want, versions }) => {
    for (const version of ["3.0", "3.1"] as const) {
      if (!versions.includes(version)) continue;
      const found = await printed(version, { p: schema });
      expect(found).toContain(` p?: ${want};`);
      expect(problemsOf({ "index.d.ts": found })).toEqual([]);
    }
  },
);

test("components", async () => {
  const found = await printed("3.0", {});
  expect(found).toContain(
    "/**\n         * Format: binary\n         * @description A file.\n         */\n        File: $Binary;",
  );
  expect(found).toContain("MaybeFile: $Binary | null;");
});

test("media types without a schema are binary where nothing else can be meant", async () => {
  const content = {
    "application/octet-stream": {},
    "image/png": { schema: {} },
    "application/json": {},
    "text/plain": {},
    "multipart/form-data": {},
    "*/*": {},
  };
  const item = { post: { requestBody: { content }, responses: { 200: { description: "d", content } } } };
  const found = await declarations("3.1", {
    paths: { "/a": item },
    components: {
      requestBodies: { B: { content } },
      responses: { R: { description: "d", content } },
      pathItems: { P: item },
    },
  });
  const want = [
    '"application/octet-stream": $Binary;',
    '"image/png": $Binary;',
    '"application/json": unknown;',
    '"text/plain": unknown;',
    '"multipart/form-data": unknown;',
    '"*/*": unknown;',
  ];
  for (const line of want) expect(found.split(line)).toHaveLength(7);
});

test("references that point deep into the description", async () => {
  const body = { content: { "application/json": { schema: { type: "object", properties: { a: text } } } } };
  const response = { description: "d", content: { "application/json": { schema: ref } } };
  const deep = (keys: string) => ({ $ref: `#/paths/~1a/post/${keys}` });
  const found = await declarations("3.1", {
    paths: {
      "/a": {
        post: {
          operationId: "a",
          parameters: [{ name: "q", in: "query", schema: text }],
          requestBody: body,
          responses: { 200: response },
        },
      },
      "/b": {
        post: {
          operationId: "b",
          parameters: [deep("parameters/0")],
          requestBody: {
            content: { "application/json": { schema: deep("requestBody/content/application~1json/schema") } },
          },
          responses: { 200: deep("responses/200") },
        },
      },
      "/c": { $ref: "#/paths/~1a", put: { responses: { 204: { description: "d" } } } },
    },
    components: {
      schemas: {
        ...schemas,
        List: {
          type: "array",
          items: { type: "object", properties: { next: { $ref: "#/components/schemas/List/items" } } },
        },
        Local: {
          type: "object",
          $defs: { Inner: text },
          properties: { p: { $ref: "#/components/schemas/Local/$defs/Inner" } },
        },
      },
    },
  });
  const use = `import type { paths } from "./index.js";
export const body: NonNullable<paths["/b"]["post"]["requestBody"]>["content"]["application/json"] = { a: "" };
export const query: paths["/b"]["post"]["parameters"]["query"] = { q: "" };
export const both: [object, object] | undefined = undefined as [paths["/c"]["post"], paths["/c"]["put"]] | undefined;
import type { components } from "./index.js";
export const local: components["schemas"]["Local"] = { p: "" };
export const list: components["schemas"]["List"] = [{ next: { next: {} } }];
`;
  expect(problemsOf({ "index.d.ts": found, "use.ts": use })).toEqual([]);
});

test("the marks mean nothing to assignment, and can be told by a condition", async () => {
  const found = await printed("3.1", {
    id: { ...text, readOnly: true },
    file: { ...file, type: ["string", "null"] },
  });
  const use = `import { operations, type components, type $Binary } from "./index.js";
type Body = components["schemas"]["Body"];
export const body: Body = { id: "a", file: "b" };
export const nothing: Body = { file: null };
type Marked<T> = "$read" extends keyof NonNullable<T> ? true : false;
export const yes: Marked<Body["id"]> = true;
export const no: Marked<Body["file"]> = false;
export const binary: $Binary = "x";
export const required: true | undefined = operations["/a"]?.patch?.requestBody?.required;
export const none: undefined | object = operations.$paths;
`;
  expect(problemsOf({ "index.d.ts": found, "use.ts": use })).toEqual([]);
});

test("the declared metadata is what the client and the encoder read", async () => {
  const source = (path: string) => ts.sys.readFile(fileURLToPath(new URL(path, import.meta.url))) ?? "";
  const encoding = source("../../../multipart/src/contract/encoding.ts");
  const operations = source("../../../client/src/contract/operations.ts");
  const use = `import type { OperationsMetadata as Printed, OperationMetadata as A, EncodingMetadata } from "./index.js";
import type { OperationMetadata as B, Operations } from "./operations.js";
import type { Encoding } from "./encoding.js";
export const there = (read: B): A => read;
export const back = (printed: A): B => printed;
export const all = (printed: Printed): Operations => printed;
export const part = (printed: EncodingMetadata): Encoding => printed;
`;
  const files = {
    "index.d.ts": await declarations("3.1", {}),
    "encoding.ts": encoding,
    "operations.ts": operations.replace("@partwise/multipart", "./encoding.js"),
    "use.ts": use,
  };
  expect(problemsOf(files)).toEqual([]);
});

test("what openapi-typescript cannot read is an error of ours", async () => {
  await expect(printed("3.1", { p: "text" })).rejects.toMatchObject({
    code: "TYPES",
    message: expect.stringMatching(/^api.yaml#: no types can be made of it \(.*p.*\); /),
  });
});

test.each(["/a/%25/b", "/a%25b", "/50%", "/a%2520b"])("the path %s is printed as it is", async (path) => {
  const paths = { [path]: { get: { responses: { 204: { description: "Done." } } } } };
  expect(await declarations("3.1", { paths })).toContain(`  "${path}": {`);
});
