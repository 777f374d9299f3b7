import { expect, test } from "vitest";
import { isBinary } from "../../src/index.js";

test.each<[string, unknown]>([
  ["a Blob", new Blob([])],
  ["a File", new File([], "a")],
  ["a Uint8Array", new Uint8Array()],
  ["a Buffer", Buffer.from("a")],
  ["an ArrayBuffer", new ArrayBuffer(1)],
  ["a ReadableStream", new ReadableStream()],
  ["an AsyncIterable", { async *[Symbol.asyncIterator]() {} }],
  ["a { content }", { content: new Blob([]), filename: "a" }],
  ["a { content } with a function", { content: () => new Blob([]) }],
])("M6: %s is binary", (_, value) => {
  expect(isBinary(value)).toBe(true);
});

test.each<[string, unknown]>([
  ["undefined", undefined],
  ["null", null],
  ["a string", "a"],
  ["a number", 1],
  ["an array of numbers", [1, 2]],
  ["an array of Blobs", [new Blob([])]],
  ["an object", {}],
  ["text as { content }", { content: "text" }],
  ["a DataView", new DataView(new ArrayBuffer(1))],
  ["a Uint16Array", new Uint16Array(1)],
  ["a SharedArrayBuffer", new SharedArrayBuffer(1)],
  ["a { content } inside a { content }", { content: { content: new Blob([]) } }],
  ["a function", () => new Blob([])],
])("M6: %s is not", (_, value) => {
  expect(isBinary(value)).toBe(false);
});
