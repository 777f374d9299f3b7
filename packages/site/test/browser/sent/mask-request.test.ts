import { expect, test } from "vitest";
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
