import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { encodeMultipart, isReplayable } from "../../src/index.js";

test.each<[string, () => unknown]>([
  ["a Node stream", () => Readable.from([])],
  ["a Node stream among files", () => ({ f: [new Blob([]), Readable.from([])] })],
  ["a body with a Node stream", () => encodeMultipart({ f: Readable.from([]) })],
])("%s cannot be sent again", (_, value) => {
  expect(isReplayable(value())).toBe(false);
});
