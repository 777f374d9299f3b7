import { expect, test } from "vitest";
import type { Flag, FlagPlace } from "../../src/operation/flag.js";
import { kebabCase, nameFlags } from "../../src/operation/name-flags.js";
import { schemaFacts } from "../../src/operation/schema-facts.js";

const flag = (place: FlagPlace, ...keys: string[]): Omit<Flag, "name"> => ({
  place,
  keys,
  facts: schemaFacts({}, {}),
  required: false,
  isFile: false,
});

function names(...flags: Omit<Flag, "name">[]): Record<string, string> {
  const table = nameFlags(flags, new Set(["body", "help"]));
  return Object.fromEntries([...table].map(([name, { place, keys }]) => [name, [place, ...keys].join(" ")]));
}

test.each([
  ["search_by_domain", "search-by-domain"],
  ["searchByDomain", "search-by-domain"],
  ["filter[status]", "filter-status"],
  ["größe", "größe"],
  ["$", "$"],
])("%s is --%s", (name, kebab) => {
  expect(kebabCase(name)).toBe(kebab);
});

test("a flag has a short and a long name", () => {
  expect(names(flag("query", "page_size"), flag("body", "owner", "name"))).toEqual({
    "page-size": "query page_size",
    "query.page-size": "query page_size",
    "query.page_size": "query page_size",
    "owner.name": "body owner name",
    "body.owner.name": "body owner name",
  });
});

test("of a parameter and a property of one name, both stay reachable", () => {
  expect(Object.keys(names(flag("query", "limit"), flag("body", "limit")))).toEqual([
    "query.limit",
    "body.limit",
  ]);
});

test("a name of every call's flags is left to these", () => {
  expect(Object.keys(names(flag("query", "help")))).toEqual(["query.help"]);
});

test("two properties that are one in kebab-case go by their names", () => {
  expect(names(flag("body", "fooBar"), flag("body", "foo_bar"))).toEqual({
    "body.fooBar": "body fooBar",
    "body.foo_bar": "body foo_bar",
  });
});

test("a property inside of one that is called as a place does not hide a parameter", () => {
  const found = names(flag("query", "x"), flag("body", "query", "x"));
  expect(Object.values(found)).toContain("query x");
  expect(found["body.query.x"]).toBe("body query x");
});
