import { expect, test } from "vitest";
import { hexLines } from "../../../src/browser/sent/hex-lines.js";
import { maskRequest } from "../../../src/browser/sent/mask-request.js";

test("credentials are masked in headers and in the query, and nothing else is", () => {
  const schemes = {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    code: { type: "apiKey", in: "query", name: "api code" },
  };
  const headers = [
    ["accept", "application/json"],
    ["authorization", "Bearer abc"],
    ["x-key", "def"],
  ] as const;
  const url = "https://example.com/a?b=1&api%20code=ghi&c=%2F&api+code=jkl";
  expect(maskRequest({ method: "GET", url, headers, body: undefined }, schemes)).toEqual([
    "GET https://example.com/a?b=1&api%20code=...&c=%2F&api+code=...",
    "accept: application/json",
    "authorization: Bearer ...",
    "x-key: ...",
  ]);
});

test("bytes in lines of sixteen", () => {
  const bytes = Uint8Array.from({ length: 18 }, (_, index) => index + 60);
  expect(hexLines(bytes)).toBe(
    [
      "000000  3c 3d 3e 3f 40 41 42 43 44 45 46 47 48 49 4a 4b  <=>?@ABCDEFGHIJK",
      "000010  4c 4d                                            LM",
    ].join("\n"),
  );
});
