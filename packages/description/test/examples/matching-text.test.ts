import { expect, test } from "vitest";
import { matchingText } from "../../src/examples/matching-text.js";

test.each([
  "^[a-z]+$",
  "^\\d{3}-\\d{2,4}$",
  "^(?:[A-Z]{2}|x)\\w{3,}$",
  "^[^/]+/[^/]+$",
  "^#[0-9a-fA-F]{6}$",
  "^(a|b)\\1$",
  "^(?=.*\\d)(?=.*[a-z])[a-z\\d]{8,}$",
  "^\\p{Lu}\\p{L}*$",
  "^[\\w.+-]+@[\\w-]+\\.[\\w.]+$",
  "^v?\\d+(\\.\\d+)*$",
  "\\.csv$",
  "^[a-z][a-z0-9_-]{2,30}[a-z0-9]$",
  "^\\+[1-9]\\d{6,14}$",
  "^.{10,20}$",
  "^(on|off)?$",
])("%s", (pattern) => {
  const text = matchingText(pattern);
  expect(text).toMatch(new RegExp(pattern, "u"));
  expect(matchingText(pattern)).toBe(text);
});

test("has the length that is asked for, where the expression allows", () => {
  expect(matchingText("^[a-z]+$", 0, 9)).toHaveLength(9);
});

test("counts texts that have to differ", () => {
  expect(new Set([0, 1, 2].map((nth) => matchingText("^[a-z]{3}$", nth))).size).toBe(3);
});

test("an expression that nothing matches gives none", () => {
  expect(matchingText("^a(?!a)a$")).toBeUndefined();
  expect(matchingText("(")).toBeUndefined();
});
