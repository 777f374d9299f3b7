import type { JsonObject } from "@partwise/description/document";
import { paginationOf } from "@partwise/description/reading";
import { expect, test } from "vitest";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";

/** What is read, and the warnings by their places. */
function read(extension: unknown) {
  const warnings: string[] = [];
  const operation = {
    value: { "x-partwise-pagination": extension } as JsonObject,
    pointer: "/paths/~1pets/get",
  };
  const warn = (pointer: string, message: string) => warnings.push(`${pointer} ${message}`);
  return { found: paginationOf(operation, { warn }), warnings };
}

const place = "/paths/~1pets/get/x-partwise-pagination";

test.for([
  { items: "/pets", next: "link" },
  { items: "" },
  { next: { parameter: "cursor", value: "/a~1b/c" } },
  { next: { parameter: "after", lastItem: "/id", more: "/more" } },
  { next: { offset: "offset" } },
  { next: { offset: "offset", total: "/total" } },
  { next: { page: "page", first: 0, pages: "/pages" } },
])("%j is taken as it is", (extension) => {
  expect(read(extension)).toEqual({ found: extension, warnings: [] });
});

test("nothing is nothing", () => {
  expect(read(undefined)).toEqual({ found: undefined, warnings: [] });
});

test.for<[unknown, unknown, string, RegExp]>([
  ["link", undefined, "", /^is no object/],
  [{ items: "/a", other: 1 }, { items: "/a" }, "/other", /^is no key of it/],
  [{ items: "a" }, undefined, "/items", /^is no JSON Pointer, so it is ignored; write one such as \/pets/],
  [{ items: "/a", next: "links" }, { items: "/a" }, "/next", /^is no way to a next page/],
  [{ next: {} }, undefined, "/next", /^is no way to a next page/],
  [{ next: { parameter: "a" } }, undefined, "/next", /^is no way to a next page/],
  [{ next: { page: "a", total: "/b" } }, undefined, "/next", /^is no way to a next page/],
  [{ next: { page: "" } }, undefined, "/next/page", /^is no name, so that next is ignored/],
  [{ next: { page: "a", first: "1" } }, undefined, "/next/first", /^is no integer, so that next is ignored/],
  [{ next: { parameter: "a", value: "b" } }, undefined, "/next/value", /^is no JSON Pointer, so next is/],
])("%j is refused in part", ([extension, found, where, message]) => {
  const { warnings, ...rest } = read(extension);
  expect(rest).toEqual({ found });
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.slice(0, place.length + where.length)).toBe(place + where);
  expect(warnings[0]?.slice(place.length + where.length + 1)).toMatch(message);
});

const get = (operationId?: string): JsonObject => ({
  ...(operationId && { operationId }),
  "x-partwise-pagination": { items: "/pets", next: "link" },
  responses: {},
});
const typesOf = (paths: JsonObject) =>
  printTypes(contextOf("3.2", {}, { paths }).context).replace(/\s+/g, " ");
const mark = 'readonly $pages?: { items: "/pets"; next: true; };';

test.for<[string, JsonObject, string]>([
  ["with an id", { "/x": { get: get("x") } }, `x: { ${mark} parameters`],
  ["without one", { "/x": { get: get() } }, `get: { ${mark} parameters`],
  ["of a method of 3.2", { "/x": { query: get() } }, `query: { ${mark} parameters`],
  [
    "without next",
    { "/x": { get: { ...get(), "x-partwise-pagination": { items: "" } } } },
    '$pages?: { items: ""; };',
  ],
])("the types of an operation %s are marked", ([, paths, expected]) => {
  const types = typesOf(paths);
  expect(types).toContain(expected);
  expect(types.split("$pages")).toHaveLength(2);
});

test("other operations are not", () => {
  const types = typesOf({
    "/x": { get: get("x"), put: { operationId: "y", responses: {} } },
    "/y": { get: { responses: {} } },
  });
  expect(types.split("$pages")).toHaveLength(2);
});
