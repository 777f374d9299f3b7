import { expect, test } from "vitest";
import { defaultText } from "../../src/serialize/default-text.js";

const text = { defaultContentType: "text/plain" };

test.each<[string, unknown, string]>([
  ["a string", "a\nb", "a\r\nb"],
  ["a boolean", false, "false"],
  ["a number", -0, "0"],
  ["a bigint", 10n, "10"],
])("%s is text as it stands, with or without an encoding that says so", (_, value, content) => {
  expect(defaultText(value)).toBe(content);
  expect(defaultText(value, text)).toBe(content);
});

test.each([undefined, null, new Date(0), ["a"], { a: 1 }, new Blob()])("%s is left to the rules", (value) => {
  expect(defaultText(value, text)).toBeUndefined();
});

test("so is text whose encoding says anything else", () => {
  for (const encoding of [
    { defaultContentType: "application/json" },
    { ...text, contentType: "text/plain" },
    { ...text, binary: true as const },
    { ...text, headers: {} },
    { ...text, style: "form" as const },
  ]) {
    expect(defaultText("a", encoding)).toBeUndefined();
  }
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Symbol("a"), () => "a"])(
  "what has no text has none",
  (value) => {
    expect(defaultText(value, text)).toBeUndefined();
  },
);
