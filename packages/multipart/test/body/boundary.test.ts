import { afterEach, describe, expect, test, vi } from "vitest";
import { assertBoundary, createBoundary, encode, MultipartError } from "../../src/index.js";

afterEach(() => vi.unstubAllGlobals());

describe("M47: a boundary of our own", () => {
  test("M47: lower case, valid, another one each time, of the letters a to p", () => {
    const drawn = new Set(Array.from({ length: 1000 }, createBoundary));
    expect(drawn.size).toBe(1000);
    for (const boundary of drawn) {
      expect(boundary).toMatch(/^partwise-[a-p]{36}$/);
      assertBoundary(boundary);
    }
    expect(new Set([...drawn].join("").replaceAll("partwise-", "")).size).toBe(16);
  });

  test("M47: where a browser has no randomUUID, the same", () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const drawn = new Set(Array.from({ length: 1000 }, createBoundary));
    expect(drawn.size).toBe(1000);
  });
});

describe("M47: a boundary that is given", () => {
  test.each(["a", "0'()+_,-./:=?z", "with space", "x".repeat(70)])("M47: %j is valid", (boundary) => {
    expect(() => assertBoundary(boundary)).not.toThrow();
    expect(encode([], { boundary }).boundary).toBe(boundary);
  });

  test.each([
    "",
    " ",
    "a ",
    "x".repeat(71),
    'a"b',
    "a\r\n",
    "é",
    "a;b",
    "a\0",
    "a\n",
    "a@b",
    7 as unknown as string,
  ])("M47: %j is refused", (boundary) => {
    expect(() => assertBoundary(boundary)).toThrow(MultipartError);
    expect(() => encode([], { boundary })).toThrow(expect.objectContaining({ code: "INVALID_BOUNDARY" }));
  });
});
