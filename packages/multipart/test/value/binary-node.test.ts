import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { isBinary } from "../../src/index.js";

test.each<[string, unknown]>([
  ["a Node stream", Readable.from([])],
  ["a Uint8Array of another realm", runInNewContext("new Uint8Array(1)")],
  ["an ArrayBuffer of another realm", runInNewContext("new ArrayBuffer(1)")],
])("M6: %s is binary", (_, value) => {
  expect(isBinary(value)).toBe(true);
});
