import { expect, test } from "vitest";
import { follow } from "../../src/document/follow.js";
import { contextOf } from "../helpers/context-of.js";

const document = {
  end: { is: "end" },
  one: { $ref: "#/two" },
  two: { $ref: "#/end" },
  loop: { $ref: "#/pool" },
  pool: { $ref: "#/loop" },
  self: { $ref: "#/self/deeper" },
  "a/b~c d%e": { is: "escaped" },
  list: [{ is: "item" }],
  inner: { properties: { p: { is: "inner" } } },
  alias: { $ref: "#/inner" },
  text: "text",
};

test.each([
  ["#/end", "/end"],
  ["#/one", "/end"],
  ["#/a~1b~0c d%25e", "/a~1b~0c d%e"],
  ["#/a%2Fb~0c%20d%25e", "/a~1b~0c d%e"],
  ["#/list/0", "/list/0"],
  ["#/alias/properties/p", "/inner/properties/p"],
  ["#/loop", undefined],
  ["#/self", undefined],
  ["#/none", undefined],
  ["#/text", undefined],
  ["#/constructor", undefined],
  ["other.yaml#/end", undefined],
])("%s leads to %s", ($ref, want) => {
  const { context } = contextOf("3.1", {}, document);
  expect(follow({ value: { $ref }, pointer: "/here" }, context)?.pointer).toBe(want);
});

test("what is no reference is itself", () => {
  const value = { a: 1 };
  expect(follow({ value, pointer: "/here" }, contextOf("3.1").context)).toEqual({ value, pointer: "/here" });
});
