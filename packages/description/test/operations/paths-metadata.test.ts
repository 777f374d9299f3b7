import { expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json-object.js";
import { pathsMetadata } from "../../src/operations/paths-metadata.js";
import { contextOf } from "../helpers/context-of.js";

const read = (document: JsonObject) => pathsMetadata(contextOf("3.1", {}, document).context);
const ok = { responses: { 200: { description: "ok" } } };
const found = { responses: { "200": [] } };

test("paths and methods stand in the order of the description", () => {
  const operations = read({
    paths: { "/b": { put: ok, parameters: [], get: ok }, "/a": { summary: "s" }, "x-more": { get: ok } },
  });
  expect(Object.keys(operations)).toEqual(["/b", "/a"]);
  expect(Object.entries(operations["/b"] ?? {})).toEqual([
    ["put", found],
    ["get", found],
  ]);
  expect(operations["/a"]).toEqual({});
});

test("a description without paths has no operations", () => {
  expect(read({ webhooks: { x: { post: ok } } })).toEqual({});
});

test("a path item by reference, with siblings", () => {
  const components = {
    pathItems: { Item: { get: { ...ok, operationId: "a" }, put: ok, servers: [{ url: "/a" }] } },
  };
  const paths = {
    "/a": { $ref: "#/components/pathItems/Item", get: { ...ok, operationId: "b" } },
    "/b": { $ref: "#/paths/~1a" },
  };
  const servers = ["/a"];
  expect(read({ components, paths })["/a"]).toEqual({
    get: { ...found, operationId: "b", servers },
    put: { ...found, servers },
  });
});

test("request body and responses by reference, media types verbatim and in order", () => {
  const content = { "Multipart/Related; type=text/html": { schema: {} }, "application/json": {} };
  const operations = read({
    components: {
      requestBodies: {
        Body: { $ref: "#/components/requestBodies/Other" },
        Other: { required: true, content },
      },
      responses: { Error: { description: "e", content: { "application/json": {}, "text/plain": {} } } },
    },
    paths: {
      "/a": {
        post: {
          requestBody: { $ref: "#/components/requestBodies/Body" },
          responses: { default: { $ref: "#/components/responses/Error" }, "4XX": { description: "x" } },
        },
      },
    },
  });
  const { requestBody, responses } = operations["/a"]?.post ?? {};
  expect(requestBody).toEqual({
    content: { "Multipart/Related; type=text/html": {}, "application/json": {} },
    required: true,
  });
  expect(Object.keys(requestBody?.content ?? {})).toEqual(Object.keys(content));
  expect(responses).toEqual({ "4XX": [], default: ["application/json", "text/plain"] });
});

test.each(["3.0", "3.1", "3.2"] as const)("M2: encoding of a response changes nothing in %s", (version) => {
  const schema = { type: "object", properties: { a: { type: "string" } } };
  const content = { "multipart/form-data": { schema, encoding: { a: { contentType: "text/csv" } } } };
  const paths = { "/a": { get: { responses: { 200: { description: "d", content } } } } };
  const { context, warnings } = contextOf(version, {}, { paths });
  // each received part says its own type
  expect(pathsMetadata(context)).toEqual({
    "/a": { get: { responses: { "200": ["multipart/form-data"] } } },
  });
  expect(warnings).toEqual([]);
});

test.each([
  ["none anywhere", undefined, undefined, undefined],
  ["the root's", [{ o: ["a"] }], undefined, [{ o: ["a"] }]],
  ["the operation's", [{ o: ["a"] }], [{ p: [] }, {}], [{ p: [] }, {}]],
  ["none, said so", [{ o: ["a"] }], [], []],
  ["schemes sorted, scopes in order", undefined, [{ b: ["z", "a"], a: [] }], [{ a: [], b: ["z", "a"] }]],
])("security: %s", (_name, root, own, want) => {
  const operations = read({
    ...(root && { security: root }),
    paths: { "/a": { get: { ...ok, ...(own && { security: own }) } } },
  });
  expect(operations["/a"]?.get?.security).toEqual(want);
  expect(JSON.stringify(operations["/a"]?.get?.security)).toBe(JSON.stringify(want));
});

const region = {
  url: "https://{region}.test/{v}/{other}",
  variables: { region: { default: "eu" }, v: { default: 2 } },
};

test.each([
  ["the root's are not repeated", undefined, undefined, undefined],
  ["the path item's", [{ url: "/p" }], undefined, ["/p"]],
  ["the operation's come first", [{ url: "/p" }], [{ url: "/o" }, { url: "/q" }], ["/o", "/q"]],
  ["an empty list is none", [{ url: "/p" }], [], ["/p"]],
  [
    "variables with their defaults",
    undefined,
    [region],
    [{ url: region.url, variables: { region: { default: "eu" }, v: { default: "2" }, other: {} } }],
  ],
])("servers: %s", (_name, pathServers, own, want) => {
  const operations = read({
    servers: [{ url: "/root" }],
    paths: {
      "/a": { ...(pathServers && { servers: pathServers }), get: { ...ok, ...(own && { servers: own }) } },
    },
  });
  expect(operations["/a"]?.get?.servers).toEqual(want);
});

test("chosen extensions, and no others", () => {
  const get = { ...ok, "x-rate-limit-label": "LIGHT", "x-other": 1 };
  expect(read({ paths: { "/a": { get } } })["/a"]?.get).toEqual({ ...found, "x-rate-limit-label": "LIGHT" });
});
