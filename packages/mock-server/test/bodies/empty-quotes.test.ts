import { expect, test } from "vitest";
import { emptyQuotes } from "../../src/bodies/empty-quotes.js";

test.each([
  ['form-data; name="a"; filename="b;c"', 'form-data; name=""; filename=""'],
  ['form-data; name="a\\"; b"; x=y', 'form-data; name=""; x=y'],
  ['form-data; name="a', 'form-data; name="'],
  ['form-data; name="a\\"', 'form-data; name="'],
  ["form-data", "form-data"],
])("%s -> %s", (value, want) => {
  expect(emptyQuotes(value)).toBe(want);
});

// With a search from each quote, this would take minutes.
test.each(['\\"', '"\\', '"'])("a megabyte of %j is read once", (text) => {
  expect(emptyQuotes(`"${text.repeat(1_000_000)}`)).toMatch(/^"/);
});
