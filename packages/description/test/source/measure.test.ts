import { expect, test } from "vitest";
import { maxDepth, measure } from "../../src/source/measure.js";

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? { "a/b": value } : [0, value];
  return value;
};

test.each<[value: unknown, keys: number]>([
  [{}, 0],
  [null, 0],
  [{ a: { b: [{ c: 1, d: [] }] }, e: 2 }, 5],
])("%j has %i keys", (value, keys) => {
  expect(measure(value)).toEqual({ keys });
});

test("what is nested too deep is told by its place", () => {
  expect(measure(nested(maxDepth)).tooDeep).toBeUndefined();
  const { tooDeep } = measure({ x: [nested(maxDepth + 1)] });
  expect(tooDeep?.startsWith("/x/0/a~1b/1/a~1b/1")).toBe(true);
  expect(tooDeep?.split("/")).toHaveLength(maxDepth + 1);
});

test("two hundred thousand levels do not end the stack", () => {
  expect(measure(nested(200_000)).tooDeep).toBeDefined();
});

test("a number that is not finite", () => {
  expect(measure(JSON.parse('{"a": [1, 1e999]}')).notFinite).toBe("/a/1");
});
