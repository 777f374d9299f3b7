import { expect, test } from "vitest";
import { jsonSequenceKind } from "../../src/media-types.js";

test.each([
  ["application/jsonl", "lines"],
  ["Application/X-NDJSON; charset=utf-8", "lines"],
  ["application/x-jsonlines", "lines"],
  ["application/json-seq", "records"],
  ["application/x-json-seq", "records"],
  ["application/geo+json-seq", "records"],
  ["text/json-seq", "records"],
  ["application/json", undefined],
  ["text/jsonl", undefined],
  ["application/x; a=+json-seq", undefined],
] as const)("M73: %s writes JSON values as %s", (mediaType, kind) => {
  expect(jsonSequenceKind(mediaType)).toBe(kind);
});
