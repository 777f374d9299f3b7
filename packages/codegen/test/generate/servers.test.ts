import { descriptionMetadata, pathsMetadata } from "@partwise/description";
import type { Version } from "@partwise/description/document";
import { expect, test } from "vitest";
import { printDeclarations } from "../../src/output/print-declarations.js";
import { contextOf } from "../helpers/context-of.js";

function serversOf(servers: unknown, version: Version = "3.1", more = {}) {
  const { context, warnings } = contextOf(version, {}, { servers, ...more });
  return { servers: descriptionMetadata(context).$servers, warnings };
}

test.each([
  ["none", undefined, undefined],
  ["an empty list", [], undefined],
  ["no list", { url: "/" }, undefined],
  ["plain ones are their URLs", [{ url: "https://a.test/v1" }, { url: "/v2" }], ["https://a.test/v1", "/v2"]],
  ["spaces around a URL are no part of it", [{ url: " https://a.test " }], ["https://a.test"]],
  ["one that has no URL is left out", [{ description: "?" }, 7, { url: "/" }], ["/"]],
  ["a variable that the URL lacks is none", [{ url: "/", variables: { v: { default: "1" } } }], ["/"]],
  [
    "a default counts among the values",
    [{ url: "/{v}", variables: { v: { default: 3, enum: [1, "2"] } } }],
    [{ url: "/{v}", variables: { v: { default: "3", enum: ["1", "2", "3"] } } }],
  ],
  [
    "an empty enum limits nothing",
    [{ url: "/{v}", variables: { v: { default: "1", enum: [] } } }],
    [{ url: "/{v}", variables: { v: { default: "1" } } }],
  ],
])("servers of the description: %s", (_name, given, want) => {
  expect(serversOf(given)).toEqual({ servers: want, warnings: [] });
});

test("a name is read where OpenAPI has it", () => {
  const named = [{ url: "https://a.test", name: "production" }];
  expect(serversOf(named, "3.1").servers).toEqual(["https://a.test"]);
  expect(serversOf(named, "3.2").servers).toEqual(named);
});

test.each([
  ["/v1", "https://a.test/v1"],
  ["./v1", "https://a.test/docs/v1"],
  ["/{v}", { url: "https://a.test/{v}", variables: { v: { default: "2" } } }],
  ["https://b.test", "https://b.test"],
])("3.2: %s starts from where the description says that it lies", (url, want) => {
  const server = { url, variables: { v: { default: "2" } } };
  expect(serversOf([server], "3.2", { $self: "https://a.test/docs/openapi.yaml" }).servers).toEqual([want]);
  expect(serversOf([{ url: "/v1" }], "3.2", { $self: "openapi.yaml" }).servers).toEqual(["/v1"]);
});

test("a query, and a variable without a default, are warned of where they stand", () => {
  const { servers, warnings } = serversOf([{ url: "https://{tenant}.test/?key=1" }]);
  expect(servers).toEqual([{ url: "https://{tenant}.test/", variables: { tenant: {} } }]);
  expect(warnings).toEqual([
    "/servers/0/url: the query or fragment of a server's URL is left out; describe parameters in its place",
    "/servers/0/url: the variable {tenant} has no default, so every client has to give its value; add it to `variables`",
  ]);
  const get = { servers: [{ url: "/?a" }], responses: {} };
  const { context, warnings: inPath } = contextOf("3.1", {}, { paths: { "/a": { get } } });
  pathsMetadata(context);
  expect(inPath).toEqual([
    "/paths/~1a/get/servers/0/url: the query or fragment of a server's URL is left out; describe parameters in its place",
  ]);
});

test("the types know the variables of all servers, and nothing where there are none", () => {
  const declarations = (document: object) => {
    const { context } = contextOf("3.1", {}, { ...document });
    return printDeclarations(descriptionMetadata(context), pathsMetadata(context));
  };
  const region = { default: "eu", enum: ["eu", "us"] };
  const root = { url: "https://{region}.test/{v-1}", variables: { region, "v-1": { default: "1" } } };
  const own = { url: "https://{region}.up.test", variables: { region: { default: "ap", enum: ["ap"] } } };
  const paths = { "/a": { servers: [own], get: { responses: {} } } };
  expect(declarations({ servers: [root], paths })).toContain(
    'readonly $serverVariables?: { region: "eu" | "us" | "ap"; "v-1": string };\n',
  );
  expect(declarations({ servers: [{ url: "https://a.test" }] })).not.toContain("$serverVariables");
});
