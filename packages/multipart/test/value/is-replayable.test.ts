import { expect, test, vi } from "vitest";
import { encodeMultipart, isReplayable } from "../../src/index.js";

async function* generator(): AsyncGenerator<Uint8Array> {}

const cycle: Record<string, unknown> = { a: [1] };
cycle.self = cycle;

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["text", "a"],
  ["a Blob", new Blob([])],
  ["bytes", new Uint8Array(1)],
  ["text, null and Dates", { a: 1, b: ["x", null], c: { d: new Date() } }],
  ["files", { f: [new File([], "a"), { content: new ArrayBuffer(1) }] }],
  ["a function that opens a stream", { f: { content: () => new ReadableStream() } }],
  ["an iterable that starts anew each time", { f: { [Symbol.asyncIterator]: generator } }],
  ["a FormData", new FormData()],
  ["URLSearchParams", new URLSearchParams("a=b")],
  ["a cycle", cycle],
  ["many items", { a: new Array(300_000).fill({}) }],
  ["a body of text", encodeMultipart({ a: "1" })],
  ["a body with a file", encodeMultipart({ a: new Blob([]) })],
])("%s can be sent again", (_, value) => {
  expect(isReplayable(value)).toBe(true);
});

test.each<[string, unknown]>([
  ["a stream", new ReadableStream()],
  ["a generator", generator()],
  ["a stream as a property", { a: 1, f: new ReadableStream() }],
  ["a stream among files", { f: [new Blob([]), generator()] }],
  ["a stream in { content }", { f: { content: new ReadableStream(), filename: "a" } }],
  ["a stream in a nested body", [["a", { content: generator() }]]],
  ["a body with a stream", encodeMultipart({ f: new ReadableStream() })],
  ["a body with a promised source", encodeMultipart({ f: { content: async () => new Blob([]) } })],
])("%s cannot", (_, value) => {
  expect(isReplayable(value)).toBe(false);
});

test("nothing is opened or read", () => {
  const content = vi.fn(() => new Blob([]));
  const pull = vi.fn();
  const stream = new ReadableStream({ pull }, { highWaterMark: 0 });
  isReplayable({ a: { content }, b: stream });
  expect(content).not.toHaveBeenCalled();
  expect(stream.locked).toBe(false);
});
