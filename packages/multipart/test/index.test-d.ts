import type { Readable } from "node:stream";
import { expectTypeOf, test } from "vitest";
import {
  type Binary,
  type Encodings,
  encode,
  isBinary,
  type MultipartError,
  type MultipartValue,
  type Part,
  toBodyInit,
  toParts,
} from "../src/index.js";

test("Binary takes every kind of source", () => {
  expectTypeOf<Blob | File | Uint8Array | ArrayBuffer>().toExtend<Binary>();
  expectTypeOf<ReadableStream<Uint8Array> | AsyncGenerator<Uint8Array>>().toExtend<Binary>();
  expectTypeOf<Buffer | Readable>().toExtend<Binary>();
  expectTypeOf<{
    content: Blob;
    filename: string;
    contentType: string;
    headers: { a: string };
  }>().toExtend<Binary>();
  expectTypeOf<{ content: () => Promise<ReadableStream<Uint8Array>> }>().toExtend<Binary>();
});

test("Binary refuses the rest", () => {
  expectTypeOf<string>().not.toExtend<Binary>();
  expectTypeOf<number[]>().not.toExtend<Binary>();
  expectTypeOf<() => Blob>().not.toExtend<Binary>();
  expectTypeOf<null>().not.toExtend<Binary>();
  expectTypeOf<{ content: string }>().not.toExtend<Binary>();
  expectTypeOf<AsyncIterable<string>>().not.toExtend<Binary>();
  expectTypeOf<{ content: () => string }>().not.toExtend<Binary>();
  // @ts-expect-error The word is filename.
  const misspelled: Binary = { content: new Blob([]), fileName: "a.png" };
  void misspelled;
});

test("the rest of the face", () => {
  expectTypeOf(toParts).parameter(0).toEqualTypeOf<MultipartValue>();
  expectTypeOf(toParts).returns.toEqualTypeOf<Part[]>();
  expectTypeOf(encode([]).length).toEqualTypeOf<number | undefined>();
  expectTypeOf(toBodyInit).returns.toExtend<BodyInit>();
  expectTypeOf<MultipartError["name"]>().toEqualTypeOf<"MultipartError">();
  expectTypeOf<MultipartError["property"]>().toEqualTypeOf<string | undefined>();
  const value: unknown = null;
  if (isBinary(value)) expectTypeOf(value).toEqualTypeOf<Binary>();
  // @ts-expect-error A style is one of four.
  const encodings: Encodings = { a: { style: "simple" } };
  void encodings;
});
