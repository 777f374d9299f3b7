import type { Readable } from "node:stream";
import { expectTypeOf, test } from "vitest";
import {
  type Binary,
  type Encoding,
  type EncodingOverrides,
  type Encodings,
  encode,
  encodeMultipart,
  encodeUrlencoded,
  filenameOf,
  isBinary,
  isReplayable,
  type MultipartBody,
  type MultipartError,
  type MultipartValue,
  type Part,
  parseMultipart,
  type ReceivedPart,
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
  // @ts-expect-error A layout is one of four.
  const overrides: EncodingOverrides = { a: { array: "comma" } };
  void overrides;
});

test("ordered and nested bodies", () => {
  expectTypeOf<[{ a: 1 }, Blob, string]>().toExtend<MultipartValue>();
  expectTypeOf<Uint8Array | ReadableStream<Uint8Array>>().toExtend<MultipartValue>();
  expectTypeOf<string | number | null>().not.toExtend<MultipartValue>();
  const itemEncoding: Encoding = {
    contentType: "multipart/mixed",
    prefixEncoding: [{}],
    encoding: { a: {} },
  };
  expectTypeOf(
    encodeMultipart([], { itemEncoding, prefixEncoding: [itemEncoding] }),
  ).toEqualTypeOf<MultipartBody>();
  expectTypeOf<Part["name"]>().toEqualTypeOf<string | undefined>();
});

test("urlencoded forms, and what is received", () => {
  expectTypeOf(encodeUrlencoded).returns.toEqualTypeOf<string>();
  expectTypeOf(isReplayable).parameter(0).toEqualTypeOf<unknown>();
  expectTypeOf(parseMultipart).returns.resolves.toEqualTypeOf<ReceivedPart[]>();
  expectTypeOf(parseMultipart)
    .parameter(0)
    .toEqualTypeOf<Uint8Array | ReadableStream<Uint8Array> | Response>();
  expectTypeOf<ReceivedPart["bytes"]>().toExtend<BlobPart>();
  expectTypeOf(filenameOf(new Headers().get("a"))).toEqualTypeOf<string | undefined>();
});
