import { pathsMetadata } from "@partwise/description";
import type { JsonObject, Version } from "@partwise/description/document";
import { describe, expect, it, test, vi } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { explainText } from "../../src/explain/explain-text.js";
import { generate } from "../../src/generate/generate.js";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const files = descriptionFolder();
const list = { type: "array", items: { type: "string" } };
const object = { type: "object", properties: { a: { type: "string" } } };
const text = { type: "string" };

function read(version: Version, paths: JsonObject, components: JsonObject = {}) {
  const { context, warnings } = contextOf(version, {}, { paths, components });
  return { metadata: pathsMetadata(context), warnings };
}

/** What is written of one parameter, and what is warned of it. */
function readOne(parameter: JsonObject, version: Version = "3.1") {
  const path = parameter.in === "path" ? "/a/{p}" : "/a";
  const required = parameter.in === "path" ? { required: true } : {};
  const { metadata, warnings } = read(version, {
    [path]: { get: { parameters: [{ name: "p", ...required, ...parameter }], responses: {} } },
  });
  const at = `/paths/~1a${parameter.in === "path" ? "~1{p}" : ""}/get/parameters/0`;
  return {
    parameters: metadata[path]?.get?.parameters,
    warnings: warnings.map((each) => each.replace(at, "")),
  };
}

describe("metadata", () => {
  it.each<[string, JsonObject]>([
    ["text", { in: "query", schema: text }],
    ["a list", { in: "query", schema: list }],
    ["a list, exploded by name", { in: "query", style: "form", explode: true, schema: list }],
    ["an object", { in: "query", schema: object }],
    ["text that explode says nothing of", { in: "query", explode: false, schema: text }],
    ["a moment", { in: "query", schema: { type: "string", format: "date-time" } }],
    ["a header list", { in: "header", explode: true, schema: list }],
    ["allowReserved false", { in: "query", allowReserved: false, schema: text }],
    ["nothing", { in: "query" }],
  ])("is not written where the default holds: %s", (_, parameter) => {
    expect(readOne(parameter)).toEqual({ parameters: undefined, warnings: [] });
  });

  it.each<[JsonObject, JsonObject]>([
    [{ in: "query", explode: false, schema: list }, { explode: false }],
    [{ in: "query", explode: false, schema: {} }, { explode: false }],
    [{ in: "query", explode: false, schema: { type: ["array", "null"], items: {} } }, { explode: false }],
    [{ in: "query", explode: false, schema: { oneOf: [text, list] } }, { explode: false }],
    [{ in: "query", style: "pipeDelimited", schema: list }, { style: "pipeDelimited" }],
    [{ in: "query", style: "spaceDelimited", explode: false, schema: object }, { style: "spaceDelimited" }],
    [{ in: "query", style: "deepObject", explode: true, schema: object }, { style: "deepObject" }],
    [{ in: "query", allowReserved: true, schema: text }, { allowReserved: true }],
    [{ in: "query", schema: { type: "string", format: "date" } }, { dates: true }],
    [{ in: "query", schema: { type: "array", items: { type: "string", format: "date" } } }, { dates: true }],
    [
      {
        in: "query",
        schema: {
          properties: {
            from: { type: "string", format: "date" },
            in: { additionalProperties: { format: "date" } },
          },
        },
      },
      { dates: { from: true, in: { "*": true } } },
    ],
    [{ in: "query", content: { "application/json": { schema: object } } }, { mediaType: "application/json" }],
    [{ in: "header", content: { "text/plain": {} } }, { mediaType: "text/plain" }],
    [{ in: "path", style: "label", schema: text }, { style: "label" }],
    [
      { in: "path", style: "matrix", explode: true, schema: list },
      { style: "matrix", explode: true },
    ],
    [{ in: "path", explode: true, schema: object }, { explode: true }],
    [{ in: "header", explode: true, schema: object }, { explode: true }],
  ])("of %j is %j", (parameter, want) => {
    const { in: place } = parameter;
    expect(readOne(parameter)).toEqual({ parameters: [{ in: place, name: "p", ...want }], warnings: [] });
  });

  it("follows references, in circles too, and lets an operation override its path item", () => {
    const tree = {
      properties: { day: { format: "date" }, or: { items: { $ref: "#/components/schemas/Tree" } } },
    };
    const { metadata, warnings } = read(
      "3.0",
      {
        "/a/{id}": {
          parameters: [
            { $ref: "#/components/parameters/Id" },
            { name: "ids", in: "query", explode: false, schema: list },
            { name: "x-a", in: "header", content: { "application/json": {} } },
          ],
          get: { responses: {} },
          put: {
            parameters: [
              { name: "ids", in: "query", schema: list },
              { name: "X-A", in: "header", schema: text },
              { name: "tree", in: "query", schema: { $ref: "#/components/schemas/Tree" } },
            ],
            responses: {},
          },
        },
        "/b/{id}": { $ref: "#/paths/~1a~1{id}" },
      },
      {
        parameters: { Id: { name: "id", in: "path", required: true, style: "label", schema: text } },
        schemas: { Tree: tree },
      },
    );
    const id = { in: "path", name: "id", style: "label" };
    const get = [
      id,
      { in: "query", name: "ids", explode: false },
      { in: "header", name: "x-a", mediaType: "application/json" },
    ];
    expect(metadata["/a/{id}"]?.get?.parameters).toEqual(get);
    expect(metadata["/a/{id}"]?.put?.parameters).toEqual([
      id,
      { in: "query", name: "tree", dates: { day: true } },
    ]);
    expect(metadata["/b/{id}"]?.get?.parameters).toEqual(get);
    expect(warnings).toEqual([
      "/paths/~1a~1{id}/put/parameters/2/schema: form has one level only: deeper values are sent as JSON text; describe it with content",
    ]);
  });
});

describe("warnings", () => {
  const nested = { type: "object", properties: { a: list } };

  test.each<[name: string, parameter: JsonObject, warning: string, version?: Version]>([
    [
      "an unknown style",
      { in: "query", style: "fancy", schema: list },
      "/style: is no style for query parameters, so form",
    ],
    [
      "a style of another place",
      { in: "query", style: "matrix", schema: text },
      "/style: is no style for query parameters, so form",
    ],
    [
      "a style of 3.2",
      { in: "header", style: "cookie", schema: text },
      "/style: is no style for header parameters, so simple",
    ],
    [
      "pipes, exploded",
      { in: "query", style: "pipeDelimited", explode: true, schema: list },
      "/explode: pipeDelimited is not exploded",
    ],
    [
      "spaces, exploded",
      { in: "query", style: "spaceDelimited", explode: true, schema: list },
      "/explode: spaceDelimited is not exploded",
    ],
    [
      "pipes on text",
      { in: "query", style: "pipeDelimited", schema: text },
      "/style: pipeDelimited is for arrays",
    ],
    [
      "deepObject on a list",
      { in: "query", style: "deepObject", schema: list },
      "/style: deepObject is for objects only: the value is sent with an index",
    ],
    [
      "deepObject on text",
      { in: "query", style: "deepObject", schema: text },
      "/style: deepObject is for objects only: the value is sent as form",
    ],
    [
      "deepObject, not exploded",
      { in: "query", style: "deepObject", explode: false, schema: object },
      "/explode: does nothing under deepObject",
    ],
    [
      "deepObject of two levels",
      { in: "query", style: "deepObject", schema: nested },
      "/schema: deepObject has one level only: deeper values are sent as brackets",
    ],
    [
      "an object of two levels",
      { in: "query", schema: nested },
      "/schema: form has one level only: deeper values are sent as JSON",
    ],
    [
      "a list of lists",
      { in: "header", schema: { type: "array", items: list } },
      "/schema: simple has one level only",
    ],
    [
      "allowReserved in a header",
      { in: "header", allowReserved: true, schema: text },
      "/allowReserved: does nothing here; remove it",
    ],
    [
      "allowReserved in a path",
      { in: "path", allowReserved: true, schema: text },
      "/allowReserved: does nothing here before OpenAPI 3.2",
    ],
    [
      "schema and content",
      { in: "query", schema: text, content: { "application/json": {} } },
      "/content: is ignored beside a schema",
    ],
    [
      "two media types",
      { in: "query", content: { "application/json": {}, "text/plain": {} } },
      "/content: only the first media type is sent, application/json",
    ],
    [
      "a style beside content",
      { in: "query", style: "form", content: { "application/json": {} } },
      "/style: style does nothing beside content",
    ],
    [
      "a path parameter that is optional",
      { in: "path", required: false, schema: text },
      ': the path parameter "p" is required',
    ],
    ["a cookie", { in: "cookie", schema: text }, '/in: the cookie "p" is sent where the runtime lets'],
    [
      "allowEmptyValue in a header",
      { in: "header", allowEmptyValue: true, schema: text },
      "/allowEmptyValue: does nothing outside of query parameters",
    ],
    [
      "a Cookie header",
      { in: "header", name: "Cookie", schema: text },
      "/name: no browser lets a program set this header",
    ],
    [
      "Accept",
      { in: "header", name: "accept", schema: text },
      "/name: a header parameter named accept is ignored",
    ],
    [
      "Authorization",
      { in: "header", name: "AUTHORIZATION", schema: text },
      "/name: a header parameter named AUTHORIZATION is ignored",
    ],
    [
      "Content-Type",
      { in: "header", name: "Content-Type", schema: text },
      "/name: a header parameter named Content-Type is ignored",
    ],
    [
      "a whole query without a media type",
      { in: "querystring", schema: object },
      "/in: the whole query has no media type",
      "3.2",
    ],
  ])("%s", (_, parameter, warning, version = "3.1") => {
    const { warnings } = readOne(parameter, version);
    expect(warnings.map((each) => each.slice(0, warning.length))).toEqual([warning]);
    for (const each of warnings) expect(each).toMatch(/; /);
  });

  it("of 3.2: allowReserved in a path is followed, and so is style cookie", () => {
    expect(readOne({ in: "path", allowReserved: true, schema: text }, "3.2")).toEqual({
      parameters: [{ in: "path", name: "p", allowReserved: true }],
      warnings: [],
    });
    expect(readOne({ in: "cookie", style: "cookie", schema: text }, "3.2").parameters).toEqual([
      { in: "cookie", name: "p", style: "cookie" },
    ]);
  });

  const get = (...parameters: JsonObject[]) => ({ get: { parameters, responses: {} } });
  const id = { name: "id", in: "path", required: true, schema: text };

  test.each<[string, JsonObject, readonly string[], Version?]>([
    ["undescribed", { "/a/{id}": get() }, ['/paths/~1a~1{id}: "{id}" is not described as a parameter']],
    [
      "not in the path",
      { "/a": get(id) },
      ['/paths/~1a/get/parameters/0: the path has no "{id}": the parameter is not typed and not sent'],
    ],
    [
      "misspelt",
      { "/a/{ID}": get(id) },
      [
        '/paths/~1a~1{ID}: "{ID}" is not described',
        '/paths/~1a~1{ID}/get/parameters/0: the path has no "{id}"',
      ],
    ],
    [
      "of another dialect",
      { "/a/{id:.+}": get(id) },
      ['/paths/~1a~1{id:.+}: "{id:.+}" is read as the parameter "id", whose value is one segment'],
    ],
    [
      "of a query",
      { "/a?b={id}": get(id) },
      ["/paths/~1a?b={id}: a query or a fragment does not belong into a path"],
    ],
    [
      "of a fragment",
      { "/a/{id}#b": get(id) },
      ["/paths/~1a~1{id}#b: a query or a fragment does not belong"],
    ],
    ["listed twice", { "/a/{id}": get(id, id) }, ["/paths/~1a~1{id}/get/parameters/1: is listed twice"]],
    [
      "beside the whole query",
      {
        "/a": get(
          { name: "q", in: "querystring", content: { "application/json": {} } },
          { name: "b", in: "query", schema: text },
          { name: "r", in: "querystring", content: { "application/json": {} } },
        ),
      },
      [
        "/paths/~1a/get/parameters/2: the query is one parameter only",
        "/paths/~1a/get/parameters/1: is not typed beside",
      ],
      "3.2",
    ],
  ])("a parameter that is %s", (_, paths, want, version = "3.1") => {
    const { warnings } = read(version, paths);
    expect(warnings.map((each, i) => each.slice(0, want[i]?.length))).toEqual(want);
    for (const each of warnings) expect(each).toMatch(/; /);
  });

  it("of an unknown style and of a cookie come from generate, which goes on", async () => {
    const description = await files.put("api.json", {
      openapi: "3.1.1",
      info: { title: "a", version: "1" },
      paths: {
        "/a": {
          get: {
            parameters: [
              { name: "a", in: "query", style: "fancy", schema: list },
              { name: "b", in: "cookie", schema: text },
            ],
            responses: { "200": { description: "d" } },
          },
        },
      },
    });
    const { warnings } = await generate({ description, output: files.output() });
    expect(warnings.map(({ pointer }) => pointer)).toEqual([
      "/paths/~1a/get/parameters/0/style",
      "/paths/~1a/get/parameters/1/in",
    ]);
  });
});

test("types of shared path items, of templates, of other dialects and of whole queries compile and hold", () => {
  const day = { type: "string", format: "date" };
  const ok = { responses: { "200": { description: "d" } } };
  const query = (name: string, more: JsonObject) => ({ name, in: "query", ...more });
  const shared = {
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
    get: { operationId: "one", ...ok },
  };
  const { context } = contextOf(
    "3.2",
    {},
    {
      paths: {
        "/a/{id}": { $ref: "#/components/pathItems/Shared" },
        "/b/{other}": { $ref: "#/components/pathItems/Shared" },
        "/c/{id}": { $ref: "#/components/pathItems/Shared", parameters: [query("q", { schema: day })] },
        "/d/{id:[0-9]{3}}/{rest+}": { query: ok, additionalOperations: { COPY: ok } },
        "/e": {
          parameters: [query("twice", { schema: text }), query("twice", { schema: { type: "integer" } })],
          get: {
            parameters: [
              query("swagger", { type: "array", items: { type: "integer" } }),
              query("where", { content: { "application/json": { $ref: "#/components/mediaTypes/Where" } } }),
              query("maybe", { schema: { type: ["string", "null"], format: "date-time" } }),
              query("none", {}),
            ],
            ...ok,
          },
          post: { parameters: [{ $ref: "#/components/parameters/Whole" }], ...ok },
        },
      },
      components: {
        pathItems: { Shared: shared },
        parameters: {
          Whole: {
            name: "whole-query",
            in: "querystring",
            required: true,
            content: { "application/json": { schema: list } },
          },
        },
        mediaTypes: { Where: { schema: { type: "object", required: ["on"], properties: { on: day } } } },
      },
    },
  );
  const types = printTypes(context);
  const use = `
import type { paths } from "./index.js";
type Of<Path extends keyof paths, Method extends keyof paths[Path]> =
  paths[Path][Method] extends { parameters: infer Found } ? Found : never;
export const a: Of<"/a/{id}", "get">["path"] = { id: 1 };
export const b: Of<"/b/{other}", "get">["path"] = { other: "x" };
export const c: Of<"/c/{id}", "get">["path"] = { id: 1 };
export const d: Of<"/d/{id:[0-9]{3}}/{rest+}", "query">["path"] = { id: "1", rest: "x" };
export const copy: Of<"/d/{id:[0-9]{3}}/{rest+}", "copy">["path"] = d;
export const e: Of<"/e", "get">["query"] = {
  twice: 1, swagger: [1], where: { on: new Date() }, maybe: null, none: "x",
};
export const whole: Of<"/e", "post">["querystring"] = { "whole-query": ["x"] };
// @ts-expect-error -- its media type says that it is required
export const missing: Of<"/e", "get">["query"] = { where: {} };
// @ts-expect-error -- the whole query is no text
export const wrong: Of<"/e", "post">["querystring"] = { "whole-query": "x" };
`;
  expect(problemsOf({ "index.d.ts": types, "use.ts": use })).toEqual([]);
});

it("a schema that doubles with each level is given up on in time, and takes no Dates", () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => {
      const next = i === 39 ? { type: "string", format: "date" } : { $ref: `#/components/schemas/S${i + 1}` };
      return [`S${i}`, { type: "object", properties: { a: next, b: next } }];
    }),
  );
  const schema = { $ref: "#/components/schemas/S0" };
  const document = {
    paths: { "/a": { get: { parameters: [{ name: "p", in: "query", schema }], responses: {} } } },
    components: { schemas },
  };
  const { context } = contextOf("3.1", {}, document);
  expect(pathsMetadata(context)["/a"]?.get?.parameters).toBeUndefined();
  expect(printTypes(context)).toContain('p?: components["schemas"]["S0"];');
});

it("explain tells how each is sent", async () => {
  const query = (name: string, more: JsonObject) => ({ name, in: "query", ...more });
  const description = await files.put("api.json", {
    openapi: "3.2.0",
    info: { title: "a", version: "1" },
    paths: {
      "/a/{id}": {
        parameters: [
          { name: "id", in: "path", required: true, style: "matrix", explode: true, schema: list },
        ],
        get: {
          parameters: [
            query("ids", { explode: false, schema: list }),
            query("v", { style: "pipeDelimited", schema: object }),
            query("deep", { style: "deepObject", schema: object }),
            query("where", { content: { "application/json": {} } }),
            { name: "Accept", in: "header", schema: text },
            { name: "c", in: "cookie", style: "cookie", schema: { oneOf: [text, list] } },
          ],
          responses: { "200": { description: "d" } },
        },
      },
    },
  });
  const explanation = await explain({ description, operation: "GET /a/{id}" });
  expect(explanation.parameters?.map(({ name, in: place, sent }) => `${place} ${name}: ${sent}`)).toEqual([
    "path id: ;id=item;id=item",
    "query ids: ids=item,item",
    "query v: v=key%7Cvalue%7Ckey%7Cvalue",
    "query deep: deep[key]=value",
    "query where: where=JSON",
    "header Accept: not sent: the specification ignores this parameter",
    "cookie c: c=value, or c=item; c=item",
  ]);
  expect(explainText(explanation)).toContain(
    "\n  parameter  in      sent as\n  id         path    ;id=item;id=item\n  ids        query   ids=item,item\n",
  );
  expect(explanation.warnings.map((each) => each.slice(0, 44))).toEqual([
    "#/paths/~1a~1{id}/get/parameters/4/name: a h",
    "#/paths/~1a~1{id}/get/parameters/5/in: the c",
  ]);
});
