import { expect, test } from "vitest";
import { countKeys, findDuplicateKey } from "../../src/source/duplicate-key.js";

test.each<[text: string, keys: number]>([
  ["{}", 0],
  ['{"a": 1, "b" : {"c":"d"}}', 3],
  ['{"a\\"b": ":", "c\\\\": "\\\\\\":", "d"\n:\t[":", "e"]}', 3],
  ['["a", "b"]', 0],
])("%j has %i keys", (text, keys) => {
  JSON.parse(text);
  expect(countKeys(text)).toBe(keys);
  expect(findDuplicateKey(text)).toBeUndefined();
});

test("a key after a text that is very long", () => {
  const text = JSON.stringify({ a: "\\x".repeat(8_000_000), b: 1 }).replace('"b"', '"a"');
  expect(findDuplicateKey(text)).toMatchObject({ pointer: "/a" });
});

test.each<[text: string, line: number, column: number, pointer: string]>([
  ['{"a": 1, "a": 2}', 1, 10, "/a"],
  ['{"paths": {\n  "/a": {"get": {}, "post": {},\n    "get": {}}}}', 3, 5, "/paths/~1a/get"],
  ['{"a": [{"b": 1}, {"b": 1}, [1, {"c": 1, "c": 1}]]}', 1, 41, "/a/2/1/c"],
  ['{"\\u0061": 1, "a": 2}', 1, 15, "/a"],
  ['{"__proto__": 1, "__proto__": 2}', 1, 18, "/__proto__"],
])("%j", (text, line, column, pointer) => {
  JSON.parse(text);
  expect(findDuplicateKey(text)).toEqual({ line, column, pointer });
});
