import { describe, expect, test } from "vitest";
import { encode } from "../../src/index.js";
import { isConcrete } from "../../src/media-type/is-concrete.js";
import { matches } from "../../src/media-type/matches.js";
import { isJson, isText } from "../../src/media-type/media-type.js";
import { splitMediaTypes } from "../../src/media-type/split-media-types.js";

test("M24: what is JSON and what is text", () => {
  const json = [
    "application/json",
    "Application/JSON ; charset=utf-8",
    "text/json",
    "application/problem+json",
  ];
  for (const type of json) expect(isJson(type)).toBe(true);
  for (const type of ["application/jsonl", "application/json-seq", "text/plain", "a/b; c=+json"]) {
    expect(isJson(type)).toBe(false);
  }
  expect([isText("TEXT/Html; a=b"), isText("application/text"), isText("texts/a")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("M20: a list is parted at commas that are not quoted", () => {
  expect(splitMediaTypes(' image/* ,text/x; a="1,\\",2",,b/c')).toEqual([
    "image/*",
    'text/x; a="1,\\",2"',
    "b/c",
  ]);
});

test("M20: wildcards", () => {
  expect(matches("image/*", "Image/PNG; q=1")).toBe(true);
  expect(matches("*/*", "a/b")).toBe(true);
  expect(matches("image/*", "images/png")).toBe(false);
  expect(matches("Image/PNG; q=1", "image/png")).toBe(true);
  expect(matches("image/png", "image/pngs")).toBe(false);
});

test("M21: one media type is not a list, not a wildcard, and has no control characters", () => {
  for (const type of ["a/b", 'a/b; c="d,e"', "application/vnd.x-y+json;v=1"])
    expect(isConcrete(type)).toBe(true);
  for (const type of ["", "a", "a/", "a/*", "*/*", "a/b,c/d", "a/b; x=y, c/d", "a/b\n", "a/b; c=\r\n"]) {
    expect(isConcrete(type)).toBe(false);
  }
});

describe("M47 M68: the body's Content-Type", () => {
  test.each<[string | undefined, string, string]>([
    [undefined, "abc", "multipart/form-data; boundary=abc"],
    ["multipart/mixed", "abc", "multipart/mixed; boundary=abc"],
    ["multipart/related; type=text/html", "abc", "multipart/related; type=text/html; boundary=abc"],
    [
      'multipart/related;type="a;b" ; start="<1>"',
      "a",
      'multipart/related; type="a;b"; start="<1>"; boundary=a',
    ],
    [
      "multipart/form-data; boundary=old; charset=utf-8",
      "new",
      "multipart/form-data; charset=utf-8; boundary=new",
    ],
    [undefined, "a b", 'multipart/form-data; boundary="a b"'],
    [undefined, "a:b", 'multipart/form-data; boundary="a:b"'],
    [undefined, "(a)/=?,", 'multipart/form-data; boundary="(a)/=?,"'],
    [undefined, "a'+_-.b", "multipart/form-data; boundary=a'+_-.b"],
  ])("M47 M68: %s with %s", (mediaType, boundary, contentType) => {
    expect(encode([], { mediaType, boundary }).contentType).toBe(contentType);
  });

  test.each([
    "",
    "application/json",
    "multipart/*",
    "multipart/",
    "multipart/a, multipart/b",
    "multipart/x; a=é",
    "multipart/x\r\nA: b",
  ])("M47: %j is refused", (mediaType) => {
    expect(() => encode([], { mediaType })).toThrow(
      expect.objectContaining({ code: "INVALID_CONTENT_TYPE" }),
    );
  });
});
