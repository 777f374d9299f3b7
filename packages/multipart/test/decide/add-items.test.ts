import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Encoding, encodeMultipart, type MultipartValue, toParts } from "../../src/index.js";
import { anyText } from "../helpers/any-text.js";
import { body, boundary, bytesOf, filePart, textPart, typedPart } from "../helpers/lines-of.js";
import { readWithBusboy } from "../helpers/read-with-busboy.js";

type Options = Parameters<typeof encodeMultipart>[1];

async function lines(value: MultipartValue, options: Options = {}): Promise<string[]> {
  const bytes = await bytesOf(encodeMultipart(value, { ...options, boundary }));
  return bytes.toString("latin1").split("\r\n");
}

const png = new File(["x"], "own.png", { type: "image/png" });

describe("M64: form-data as an array of objects of one property, each a part", () => {
  test("M64: GraphQL's order, which an object cannot have: integer keys come first in one", async () => {
    const value = [
      { operations: { query: "mutation", variables: { file: null } } },
      { map: { 0: ["variables.file"] } },
      { 0: png },
    ];
    expect(await lines(value)).toEqual(
      body(
        typedPart("operations", "application/json", '{"query":"mutation","variables":{"file":null}}'),
        typedPart("map", "application/json", '{"0":["variables.file"]}'),
        filePart("0", "own.png", "image/png", "x"),
      ),
    );
  });

  test("M64: a name occurs several times, in any place; encodings and overrides go by name", async () => {
    const encodings: Options = { encodings: { a: { contentType: "text/a" }, file: { binary: true } } };
    const overrides = { b: { contentType: "text/b" }, "*": { null: "empty" } } as const;
    const value = [{ a: "1" }, { b: 2 }, { a: ["3", "4"] }, { file: png }, { c: null }, { d: undefined }];
    expect(await lines(value, { ...encodings, overrides })).toEqual(
      body(
        typedPart("a", "text/a", "1"),
        typedPart("b", "text/b", "2"),
        typedPart("a", "text/a", "3"),
        typedPart("a", "text/a", "4"),
        filePart("file", "own.png", "image/png", "x"),
        textPart("c", ""),
      ),
    );
  });

  test("M64: an object and the array of its properties are the same body", async () => {
    const member = fc.oneof(anyText, fc.integer(), fc.boolean(), fc.jsonValue(), fc.constant(png));
    const form = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), member), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(form, async (entries) => {
        const object = Object.fromEntries(entries);
        const array = Object.entries(object).map(([name, value]) => ({ [name]: value }));
        const encodings: Options = { encodings: { a: { array: "brackets" }, b: { object: "dots" } } };
        expect(await lines(array, encodings)).toEqual(await lines(object, encodings));
      }),
    );
  });

  test("M45: busboy reads the order that was given", async () => {
    const value = [{ 1: "a" }, { b: "c" }, { 0: "d" }, { 1: "e" }];
    const read = await readWithBusboy(encodeMultipart(value));
    expect(read.map(({ name, bytes }) => `${name}=${bytes}`)).toEqual(["1=a", "b=c", "0=d", "1=e"]);
  });

  test.each<[string, unknown, string]>([
    ["no property", {}, "[1]"],
    ["2 properties", { a: 1, b: 2 }, "[1]"],
    ["3 properties", { a: null, b: 2, c: png, d: undefined }, "[1]"],
  ])("M64: an item of %s is refused by its index", (count, item, property) => {
    const call = () => encodeMultipart([{ a: "1" }, item]);
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_VALUE", property }));
    expect(call).toThrow(`Property "[1]": got an object of ${count}, need an object of one property`);
  });

  test("M64: so is a Map, and a value that cannot be sent by its path", () => {
    expect(() => encodeMultipart([new Map() as never])).toThrow('Property "[0]": got a Map');
    expect(() => encodeMultipart([{ a: 1 }, { b: { c: Number.NaN } }])).toThrow(
      'Property "[1].b.c": got NaN',
    );
    const encodings = { f: { binary: true } } as const;
    expect(() => encodeMultipart([{ f: "hush" }], { encodings })).toThrow('Property "[0].f": got a string');
  });

  test("M64: an item that is no object has no name", () => {
    for (const item of ["x", 1, ["x"]]) {
      expect(() => encodeMultipart([{ a: 1 }, item])).toThrow(
        expect.objectContaining({ code: "INVALID_HEADER", property: "[1]" }),
      );
    }
    expect(() => encodeMultipart(["x"])).toThrow("or pass { photo: value }");
  });

  test("M49: files alone are still named file; `content` is a property where one is described", async () => {
    expect(await lines([png, { content: png, filename: "a.png" }, { content: png }])).toEqual(
      body(
        filePart("file", "own.png", "image/png", "x"),
        filePart("file", "a.png", "image/png", "x"),
        filePart("file", "own.png", "image/png", "x"),
      ),
    );
    expect(await lines([{ content: png }], { encodings: { content: { binary: true } } })).toEqual(
      body(filePart("content", "own.png", "image/png", "x")),
    );
  });

  test("M65: elsewhere an array is parts without names, as ever", () => {
    expect(toParts([{ a: 1 }], { mediaType: "multipart/mixed" })).toEqual([
      { contentType: "application/json", content: '{"a":1}' },
    ]);
  });

  test("an array schema of 3.0 and 3.1 keeps the old way: an item has no name but from its headers", () => {
    expect(() => encodeMultipart([{ a: 1 }], { itemEncoding: {} })).toThrow(
      expect.objectContaining({ code: "INVALID_HEADER", property: "[0]" }),
    );
    const headers = { "Content-Disposition": 'form-data; name="a"' };
    expect(toParts([{ b: 1 }], { overrides: { 0: { headers } } })[0]).toMatchObject({ content: '{"b":1}' });
  });
});

describe("M63 M64: items that the description models by position", () => {
  const prefixEncoding: Encoding[] = [
    { encoding: { meta: { contentType: "application/vnd.a+json" } } },
    { contentType: "image/*", encoding: { photo: { binary: true, contentType: "image/*" } } },
  ];
  const itemEncoding: Encoding = { encoding: { note: { contentType: "text/markdown" } } };

  test("M63 M64: prefixEncoding speaks of the value of item i, itemEncoding of later ones", async () => {
    const value = [{ meta: { a: 1 } }, { photo: png }, { note: "a" }, { other: "b" }, { list: ["c", 1] }];
    expect(await lines(value, { prefixEncoding, itemEncoding })).toEqual(
      body(
        typedPart("meta", "application/vnd.a+json", '{"a":1}'),
        filePart("photo", "own.png", "image/png", "x"),
        typedPart("note", "text/markdown", "a"),
        textPart("other", "b"),
        typedPart("list", "application/json", '["c",1]'),
      ),
    );
  });

  test("M62: entries without an item are ignored; what the item itself says holds for other names", async () => {
    expect(await lines([{ meta: 1 }], { prefixEncoding, itemEncoding })).toEqual(
      body(typedPart("meta", "application/vnd.a+json", "1")),
    );
    expect(await lines([{ meta: 1 }, { picture: png }], { prefixEncoding })).toContain(
      "Content-Type: image/png",
    );
  });

  test("M64: overrides go by name, or by position", () => {
    const parts = toParts([{ meta: 1 }, { photo: png }], {
      prefixEncoding,
      overrides: { 0: { contentType: "text/x" }, photo: { filename: "p.png" }, 1: { filename: "no.png" } },
    });
    expect(parts).toMatchObject([{ contentType: "text/x" }, { filename: "p.png" }]);
  });

  test("M64: an item that is no object keeps the old way: a Content-Disposition among its headers", async () => {
    const headers = { "Content-Disposition": { value: 'form-data; name="meta"' } };
    const named: Encoding[] = [{ headers, encoding: {} }];
    const want = ['Content-Disposition: form-data; name="meta"', "", "text"];
    expect(await lines(["text"], { prefixEncoding: named })).toEqual(body([`--${boundary}`, ...want]));
  });

  test("M66: inside a part that is form-data itself", () => {
    const doc: Encoding = { contentType: "multipart/form-data" };
    expect(toParts({ doc: [{ b: "1" }, { a: "2" }, { b: "3" }] }, { encodings: { doc } })).toMatchObject([
      { name: "doc" },
      {},
      {},
    ]);
  });
});
