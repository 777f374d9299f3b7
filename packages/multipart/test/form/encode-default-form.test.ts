import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Encoding, type Encodings, encode, type MultipartBody, toParts } from "../../src/index.js";
import { encodeDefaultForm } from "../../src/page.js";
import { anyText, nameWithout } from "../helpers/any-text.js";

const bytes = fc.uint8Array({ maxLength: 20 }).map((each) => new Uint8Array(each));
const type = fc.constantFrom(
  "",
  "image/png",
  "text/plain;charset=utf-8",
  "a/b; c=d",
  "no type",
  "a/b,c/d",
  "image/*",
);
const name = nameWithout(/\0/g);
const blob = fc.oneof(
  fc.tuple(bytes, type).map(([data, given]) => new Blob([data], { type: given })),
  fc.tuple(bytes, type, name).map(([data, given, filename]) => new File([data], filename, { type: given })),
);
const source = fc.oneof(
  blob,
  bytes,
  bytes.map((data) => data.buffer),
  bytes.map((data) => data.subarray(1)),
  fc.constant({
    [Symbol.toStringTag]: "File",
    size: 1,
    name: "a",
    type: "a/b",
    stream: () => new ReadableStream(),
  }),
);
const wrapped = fc.record(
  {
    content: fc.oneof(
      source,
      fc.constant(() => new Blob(["a"])),
    ),
    filename: fc.oneof(name, fc.constantFrom("", "dir/", "a\\b", undefined, null, 7)),
    contentType: fc.oneof(type, fc.constantFrom(undefined, null, 7, ["a/b"])),
    headers: fc.constantFrom({ "X-Own": "a" }, undefined, {}),
  },
  { requiredKeys: ["content"] },
);
const scalar = fc.oneof(
  anyText,
  fc.boolean(),
  fc.double(),
  fc.bigInt(),
  fc.constantFrom(null, undefined, Symbol("a"), new Date(0), new Map(), () => "a"),
);
const json = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.array(fc.jsonValue(), { maxLength: 3 }),
  fc.constantFrom(
    { a: 1n },
    { a: Number.NaN },
    { a: undefined },
    { toJSON: () => "a" },
    [[new Date(0)]],
    new (class A {})(),
  ),
);
const single = fc.oneof(scalar, json, source, wrapped);
const value = fc.oneof({ weight: 3, arbitrary: single }, fc.array(single, { maxLength: 3 }));

const contentType = fc.constantFrom(
  ...["text/plain", "application/json", "application/octet-stream", "image/png", "image/*", "a/b, c/d"],
  ...["multipart/form-data", "Application/JSON", "text/csv", ""],
);
const encoding: fc.Arbitrary<Encoding> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      { binary: fc.constant(true as const), contentType, defaultContentType: contentType },
      { requiredKeys: [] },
    ),
  },
  fc.constantFrom<Encoding>(
    { array: "brackets" },
    { null: "text" },
    { style: "form", explode: false },
    { contentEncoding: "base64" },
    { format: "date" },
    { filename: "own.txt" },
    { headers: { "X-Own": { value: "a" } } },
    { contentType: "multipart/mixed", itemEncoding: {} },
  ),
);
const form = fc.array(fc.tuple(name, value, fc.option(encoding, { nil: undefined })), { maxLength: 3 });

function piecesOf({ contentType, boundary, content }: Omit<MultipartBody, "length">) {
  return { contentType, boundary, content };
}

function byDefault(of: unknown, encodings?: Encodings): boolean {
  return encodeDefaultForm(of, { encodings }) !== undefined;
}

test("what it encodes is what the rest makes of it, piece by piece; both take the same sources", () => {
  let encoded = 0;
  fc.assert(
    fc.property(form, (properties) => {
      const given = Object.fromEntries(properties.map(([key, each]) => [key, each]));
      const encodings = Object.fromEntries(
        properties.flatMap(([key, , each]) => (each ? [[key, each]] : [])),
      );
      const body = encodeDefaultForm(given, { encodings });
      if (body === undefined) return;
      encoded++;
      const { boundary } = body;
      // A decision of the caller, here an empty one, leads past the first branch of the general way.
      const rest = encode(toParts(given, { encodings, overrides: { "*": {} } }), { boundary });
      expect(piecesOf(encode(toParts(given, { encodings }), { boundary }))).toEqual(piecesOf(rest));
      expect(piecesOf(body)).toEqual(piecesOf(rest));
      for (const [i, piece] of [body.content].flat().entries()) expect([rest.content].flat()[i]).toBe(piece);
    }),
    { numRuns: 3000 },
  );
  expect(encoded).toBeGreaterThan(300);
});

describe("it encodes", () => {
  const photo = new File(["a"], "a.png", { type: "image/png" });

  test.each<[string, unknown, Encoding?]>([
    ["text", "a\nb"],
    ["text that the description calls text", "a", { defaultContentType: "text/plain" }],
    ["a number", 7, { defaultContentType: "text/plain" }],
    ["a boolean", false],
    ["a bigint", 7n],
    ["null", null, { defaultContentType: "application/json" }],
    ["undefined", undefined],
    ["an object", { id: 7, tags: [null, { a: "b" }] }],
    ["an object that the description calls JSON", { id: 7 }, { defaultContentType: "application/json" }],
    ["an object that its encoding calls JSON", { id: 7 }, { contentType: "application/json" }],
    ["an object of no described type", { id: 7 }, { defaultContentType: "application/octet-stream" }],
    ["a Blob", new Blob(["a"])],
    ["a File", photo, { binary: true, defaultContentType: "application/octet-stream" }],
    ["a File of a described type", photo, { binary: true, contentType: "image/png" }],
    ["a Uint8Array", new Uint8Array(3), { binary: true, defaultContentType: "image/png" }],
    ["an ArrayBuffer", new ArrayBuffer(3)],
    ["bytes with a name and a type", { content: new Uint8Array(3), filename: "a", contentType: "a/b" }],
    ["texts", ["a", 7, null], { defaultContentType: "text/plain" }],
    ["objects", [{ id: 7 }, [1, 2]], { defaultContentType: "application/json" }],
    ["Files", [photo, photo], { binary: true }],
    ["nothing", []],
  ])("%s", (_, of, each) => {
    expect(byDefault({ p: of }, each && { p: each })).toBe(true);
  });

  test("a form without properties", () => expect(byDefault({})).toBe(true));
});

describe("it leaves", () => {
  test.each<[string, unknown]>([
    ["an array", ["a"]],
    ["a Blob", new Blob()],
    ["a source that looks like a form", { getReader: () => {} }],
    ["an instance", new (class A {})()],
    ["a form of another kind", Object.assign({ a: 1 }, { [Symbol.toStringTag]: "Form" })],
    ["null", null],
    ["text", "a"],
  ])("%s as body", (_, of) => expect(byDefault(of)).toBe(false));

  test.each([
    { overrides: {} },
    { codecs: {} },
    { boundary: "b" },
    { mediaType: "multipart/mixed" },
    { mediaType: "multipart/form-data; charset=utf-8" },
  ])("a form that somebody says more of: %j", (options) => {
    expect(encodeDefaultForm({ a: "b" }, options)).toBeUndefined();
  });

  test("streams as they are: neither locked nor opened", () => {
    const stream = new ReadableStream<Uint8Array>();
    const never = () => {
      throw new Error("opened");
    };
    expect(byDefault({ a: "b", stream })).toBe(false);
    expect(byDefault({ a: "b", file: { content: never } })).toBe(false);
    expect(stream.locked).toBe(false);
  });
});

test("a boundary that was drawn before is taken as it is", () => {
  const { boundary, contentType, content } = encodeDefaultForm({ a: "b" }, {}, "drawn") ?? {};
  expect([boundary, contentType]).toEqual(["drawn", "multipart/form-data; boundary=drawn"]);
  expect(content).toMatch(/^--drawn\r\n.*\r\n--drawn--\r\n$/s);
});
