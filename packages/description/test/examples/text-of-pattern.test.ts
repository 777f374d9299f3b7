import { expect, test } from "vitest";
import { textOfPattern } from "../../src/examples/text-of-pattern.js";

test.each([
  "^[a-z]{3}-\\d{2,4}$",
  "^(?:red|green)$",
  "^#[0-9a-fA-F]{6}$",
  "^\\+?[1-9]\\d{6,14}$",
  "^[^\\s/]+/[^\\s/]+$",
  "^arn:aws:[a-z]+:\\w*:\\d{12}:.+$",
  "^(?<year>\\d{4})-(0[1-9]|1[0-2])$",
  "^[\\w.-]+@[\\w-]+\\.[a-z]{2,}$",
  "^[-_a-zA-Z0-9]{22,22}$",
  "^\\u0041\\x42$",
  "a|b",
  "",
])("a text that %s matches", (pattern) => {
  const text = textOfPattern(pattern);
  expect(text).toBeDefined();
  expect(text).toMatch(new RegExp(pattern));
});

test.each(["^(?!a)b$", "^(a)\\1$", "^\\p{Lu}$", "(", "[a"])("none is promised for %s", (pattern) => {
  expect(textOfPattern(pattern)).toBeUndefined();
});
