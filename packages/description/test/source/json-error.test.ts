import { expect, test } from "vitest";
import { findJsonError } from "../../src/source/json-error.js";

test.each([
  ['{\n  "a": 1,\n}', 3, 1, "expected a key in double quotes"],
  ['{"a": tru}', 1, 7, "expected a value"],
  ['{"a" 1}', 1, 6, 'expected ":" after a key'],
  ['{"a": 1 "b": 2}', 1, 9, 'expected "," or "}"'],
  ['{"a": [1 2]}', 1, 10, 'expected "," or "]"'],
  ['{"a": [1,]}', 1, 10, "expected a value"],
  ['{"a": [', 1, 8, 'the text ends before a "]"'],
  ['{"a": [], "b": {}', 1, 18, 'the text ends before a "}"'],
  ["{'a': 1}", 1, 2, "expected a key in double quotes"],
  ['{"a": "b\n"}', 1, 7, "a string that is broken or not closed"],
  ['{"a": 01}', 1, 7, "expected a value"],
  ["{} {}", 1, 4, "something follows after the end"],
  ["{// no\n}", 1, 2, "expected a key in double quotes"],
])("%j", (text, line, column, reason) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(findJsonError(text)).toEqual({ line, column, reason });
});

// Each takes hours where the work doubles with each character.
test.each([
  ["letters", "a".repeat(1_000_000)],
  ["escapes", "\\n\\u00e9".repeat(200_000)],
  ["both", 'ab\\"'.repeat(250_000)],
])("a string of %s without an end is found at once", (_, text) => {
  const reason = "a string that is broken or not closed";
  expect(findJsonError(`{"a": "${text}`)).toEqual({ line: 1, column: 7, reason });
  expect(findJsonError(`{"a": "${text}\n"}`)).toEqual({ line: 1, column: 7, reason });
  expect(findJsonError(`{"a": "${text}",}`).reason).toBe("expected a key in double quotes");
});
