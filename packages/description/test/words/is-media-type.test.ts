import { expect, test } from "vitest";
import { holdsJson, isBinaryMediaType, isMediaType } from "../../src/words/is-media-type.js";

test.each([
  ["text/plain", true],
  ["image/*", true],
  ['multipart/related; type="text/html"; a=b', true],
  ["text/plain;", true],
  ["new", false],
  ["", false],
  ["a/b/c", false],
  ["a b/c", false],
  ["text/plain; charset", false],
  ["text/plain\r\nX: 1", false],
])("%j is a media type: %s", (mediaType, want) => {
  expect(isMediaType(mediaType)).toBe(want);
});

// Each takes hours where there are several ways to read it.
test.each([
  ["a/b; ; ; ;", " ; ".repeat(300_000)],
  ["parameters", " ; a=b".repeat(200_000)],
  ["spaces", `;${" ".repeat(1_000_000)}`],
  ["an open quote", `;a="${"\\a".repeat(500_000)}`],
  ["quoted parameters", ';a="\\""'.repeat(200_000)],
])("a megabyte of %s that ends wrongly is no media type", (_, text) => {
  expect(isMediaType(`a/b${text} \u0001`)).toBe(false);
  expect(isMediaType(`a/b${text} c d`)).toBe(false);
});

test.each([
  ["application/json", true],
  ["Application/JSON; charset=utf-8", true],
  ["application/vnd.api+json", true],
  ["application/x-ndjson", true],
  ["application/jsonish", false],
])("%s holds JSON: %s", (mediaType, want) => {
  expect(holdsJson(mediaType)).toBe(want);
});

test.each([
  ["image/svg+xml", false],
  ["image/png", true],
  ["application/vnd.ms-excel", true],
  ["application/x-www-form-urlencoded", false],
  ["application/*", false],
])("%s can only be binary: %s", (mediaType, want) => {
  expect(isBinaryMediaType(mediaType)).toBe(want);
});
