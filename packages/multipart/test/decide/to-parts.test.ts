import { describe, expect, test } from "vitest";
import { MultipartError, toParts } from "../../src/index.js";
import { body, filePart, linesOf, textPart, typedPart } from "../helpers/lines-of.js";

describe("the everyday body", () => {
  test("M10 M13 M49 M55: text, numbers and booleans are parts without Content-Type", async () => {
    const value = { name: "Support", type: "restricted", size: 1.5, search_by_account: true };
    expect(await linesOf(value)).toEqual(
      body(
        textPart("name", "Support"),
        textPart("type", "restricted"),
        textPart("size", "1.5"),
        textPart("search_by_account", "true"),
      ),
    );
  });

  test("M14 M50: an object is a JSON part without a filename", async () => {
    expect(await linesOf({ owner: { id: 7, tags: ["a"], none: null } })).toEqual(
      body(typedPart("owner", "application/json", '{"id":7,"tags":["a"],"none":null}')),
    );
  });

  test("M40 M45: an array is one part an item under the same name, in the caller's order", async () => {
    expect(await linesOf({ b: ["x", 1, false], a: "y" })).toEqual(
      body(textPart("b", "x"), textPart("b", "1"), textPart("b", "false"), textPart("a", "y")),
    );
  });

  test("M14 M40: an array of objects is one JSON part an item", async () => {
    expect(await linesOf({ rows: [{ a: 1 }, { a: 2 }] })).toEqual(
      body(
        typedPart("rows", "application/json", '{"a":1}'),
        typedPart("rows", "application/json", '{"a":2}'),
      ),
    );
  });

  test("M41 M42 M43: an empty array, undefined and null give no part, nor do such items", async () => {
    const value = { none: [], a: undefined, b: null, c: [undefined, "x", null] };
    expect(await linesOf(value)).toEqual(body(textPart("c", "x")));
  });

  test("M16: an array inside an array is a JSON part, whatever its items would be", async () => {
    const encodings = { grid: { defaultContentType: "text/plain" } };
    expect(await linesOf({ grid: [[1, 2], [3]] }, { encodings })).toEqual(
      body(typedPart("grid", "application/json", "[1,2]"), typedPart("grid", "application/json", "[3]")),
    );
  });

  test("M44: bigint, Date and objects with toJSON() have one spelling", async () => {
    const value = {
      big: 12345678901234567890n,
      at: new Date(Date.UTC(2024, 1, 29, 12)),
      days: [new Date(0)],
      link: new URL("https://example.com/a"),
      zero: -0,
    };
    expect(await linesOf(value)).toEqual(
      body(
        textPart("big", "12345678901234567890"),
        textPart("at", "2024-02-29T12:00:00.000Z"),
        textPart("days", "1970-01-01T00:00:00.000Z"),
        textPart("link", "https://example.com/a"),
        textPart("zero", "0"),
      ),
    );
  });

  test("M46: a property that the description does not know is sent by its value", async () => {
    const encodings = { known: { defaultContentType: "text/plain" } };
    expect(await linesOf({ known: "a", extra: { b: 1 } }, { encodings })).toEqual(
      body(textPart("known", "a"), typedPart("extra", "application/json", '{"b":1}')),
    );
  });

  test("M46: property names that every object inherits are nothing special", async () => {
    const value = JSON.parse('{"constructor":"a","toString":"b","__proto__":"c","hasOwnProperty":"d"}');
    expect(await linesOf(value, { encodings: {}, overrides: {} })).toEqual(
      body(
        textPart("constructor", "a"),
        textPart("toString", "b"),
        textPart("__proto__", "c"),
        textPart("hasOwnProperty", "d"),
      ),
    );
  });

  test("M58: nothing is percent-encoded in values, and odd names stay as they are", async () => {
    const value = { "files[]": "a b&c=d%20+/", "meta.tags / x": "é".normalize() };
    const lines = await linesOf(value);
    expect(lines).toEqual(
      body(
        textPart("files[]", "a b&c=d%20+/"),
        textPart("meta.tags / x", Buffer.from("é").toString("latin1")),
      ),
    );
  });
});

describe("files among the rest", () => {
  test("M6 M50 M56: a Blob is a file part even where the schema says text", async () => {
    const encodings = { note: { defaultContentType: "text/plain" } };
    expect(await linesOf({ note: new Blob(["hi"], { type: "text/plain" }) }, { encodings })).toEqual(
      body(filePart("note", "note", "text/plain", "hi")),
    );
  });

  test("M40 M56: each file of an array is a part of its own, with its own name", async () => {
    const files = [new File(["1"], "a.png", { type: "image/png" }), new Uint8Array([50])];
    expect(await linesOf({ files })).toEqual(
      body(
        filePart("files", "a.png", "image/png", "1"),
        filePart("files", "files", "application/octet-stream", "2"),
      ),
    );
  });

  test("M39: style on a binary still sends a file part", async () => {
    const encodings = { file: { style: "form", explode: true, binary: true } } as const;
    const expected = body(filePart("file", "file", "application/octet-stream", "x"));
    expect(await linesOf({ file: new Blob(["x"]) }, { encodings })).toEqual(expected);
    expect(await linesOf({ file: [new Blob(["x"])] }, { encodings })).toEqual(expected);
  });
});

describe("what the description says, or does not", () => {
  const file = new Blob(["x"], { type: "image/png" });
  const octetStream = "application/octet-stream";

  test("M3: an encoding that no property has changes nothing", () => {
    const encodings = { b: { contentType: "text/x", headers: { "X-A": { value: "1" } } } };
    expect(toParts({ a: "1" }, { encodings })).toEqual(toParts({ a: "1" }));
  });

  test("M4: without a schema, the values alone decide", async () => {
    expect(await linesOf({ a: "1", b: { c: 2 }, d: file }, {})).toEqual(
      body(
        textPart("a", "1"),
        typedPart("b", "application/json", '{"c":2}'),
        filePart("d", "d", "image/png", "x"),
      ),
    );
  });

  test("M7: a property without type is what its value is", async () => {
    const any = { defaultContentType: octetStream };
    const encodings = { a: any, b: any, c: any, d: any, e: any };
    const value = { a: "1", b: { c: 2 }, c: [{ d: 3 }, true], d: file, e: 5n };
    expect(await linesOf(value, { encodings })).toEqual(
      body(
        textPart("a", "1"),
        typedPart("b", "application/json", '{"c":2}'),
        typedPart("c", "application/json", '{"d":3}'),
        textPart("c", "true"),
        filePart("d", "d", "image/png", "x"),
        textPart("e", "5"),
      ),
    );
  });

  test("M11: a binary of a property without type is octet-stream, unless it has a type of its own", async () => {
    const encodings = { a: { defaultContentType: octetStream } };
    expect(await linesOf({ a: [new Uint8Array([49]), new Blob(["2"]), file] }, { encodings })).toEqual(
      body(
        filePart("a", "a", octetStream, "1"),
        filePart("a", "a", octetStream, "2"),
        filePart("a", "a", "image/png", "x"),
      ),
    );
  });

  test("M15: the default of an array is the default of its items", async () => {
    const encodings = {
      a: { defaultContentType: "text/plain" },
      b: { defaultContentType: "application/json" },
    };
    expect(await linesOf({ a: ["1", 2], b: [{ c: 3 }] }, { encodings })).toEqual(
      body(textPart("a", "1"), textPart("a", "2"), typedPart("b", "application/json", '{"c":3}')),
    );
  });

  test("M17: raw binary is bytes on the wire, whatever version it is from", async () => {
    const encodings = { a: { binary: true, defaultContentType: octetStream } } as const;
    expect(await linesOf({ a: new Uint8Array([49]) }, { encodings })).toEqual(
      body(filePart("a", "a", octetStream, "1")),
    );
  });

  test("M26: a Content-Type among the declared headers is ignored", () => {
    const headers = { "CONTENT-type": { required: true, value: "text/html" } } as const;
    for (const mediaType of ["multipart/form-data", "multipart/mixed"]) {
      expect(toParts({ a: "1" }, { mediaType, encodings: { a: { headers } } })).toEqual([
        { name: "a", content: "1" },
      ]);
    }
  });

  test("M32: an encoding that holds no style leaves values as they are", async () => {
    const encodings = { a: { defaultContentType: "application/json" } };
    expect(await linesOf({ a: { b: 1 }, c: ["1", "2"] }, { encodings })).toEqual(
      body(typedPart("a", "application/json", '{"b":1}'), textPart("c", "1"), textPart("c", "2")),
    );
  });

  test("M42: undefined is no part, not even with a layout for null", () => {
    const overrides = { "*": { null: "text" } } as const;
    expect(toParts({ a: undefined, b: [undefined] }, { overrides })).toEqual([]);
  });

  test("M45: the order is that of the caller's keys, not of the description", () => {
    const encodings = { a: { defaultContentType: "text/plain" }, b: { defaultContentType: "text/plain" } };
    expect(toParts({ b: "1", a: ["2", "3"] }, { encodings }).map(({ name }) => name)).toEqual([
      "b",
      "a",
      "a",
    ]);
  });
});

describe("refused before anything is encoded", () => {
  const binary = { encodings: { file: { binary: true } } } as const;
  const text = { encodings: { text: { defaultContentType: "text/plain" } } } as const;
  const cycle: Record<string, unknown> = {};
  cycle.self = { again: cycle };
  const refused: [string, Record<string, unknown>, Parameters<typeof toParts>[1], string, string][] = [
    ["NaN", { size: Number.NaN }, {}, "size", "NaN"],
    ["Infinity", { size: [1, Number.NEGATIVE_INFINITY] }, {}, "size[1]", "-Infinity"],
    ["a function", { call: () => 1 }, {}, "call", "a function"],
    ["a symbol", { key: Symbol("hush") }, {}, "key", "a symbol"],
    ["a cycle", { owner: cycle }, {}, "owner.self.again", "an object that contains itself"],
    ["NaN in JSON", { owner: { sizes: [1, Number.NaN] } }, {}, "owner.sizes[1]", "NaN"],
    ["a function in JSON", { owner: { call() {} } }, {}, "owner.call", "a function"],
    ["a Blob in JSON", { owner: { photo: new Blob(["x"]) } }, {}, "owner.photo", "a binary value"],
    ["a Map", { owner: new Map() }, {}, "owner", "a Map"],
    ["a Promise", { owner: Promise.resolve(1) }, {}, "owner", "a Promise"],
    ["a DataView", { file: new DataView(new ArrayBuffer(1)) }, {}, "file", "a DataView"],
    ["a Float64Array", { file: new Float64Array(1) }, {}, "file", "a Float64Array"],
    ["a SharedArrayBuffer", { file: new SharedArrayBuffer(1) }, {}, "file", "a SharedArrayBuffer"],
    ["an invalid Date", { at: new Date(Number.NaN) }, {}, "at", "an invalid Date"],
    ["an invalid Date in JSON", { owner: { at: new Date(Number.NaN) } }, {}, "owner.at", "an invalid Date"],
    ["an object as text", { text: { hush: 1 } }, text, "text", "an object"],
    ["an object in an array as text", { text: ["a", { hush: 1 }] }, text, "text[1]", "an object"],
    [
      "an object as explicit text",
      { t: {} },
      { overrides: { t: { contentType: "text/csv" } } },
      "t",
      "an object",
    ],
    ["a string for a binary", { file: "hush" }, binary, "file", "a string"],
    ["a number for a binary", { file: [7] }, binary, "file[0]", "a number"],
    ["an object for a binary", { file: { content: "hush" } }, binary, "file", "an object"],
  ];

  test.each(refused)("M25 M44: %s", (_, value, options, property, got) => {
    const error = errorOf(() => toParts(value, options));
    expect(error).toMatchObject({ name: "MultipartError", code: "INVALID_VALUE", property });
    expect(error.message).toContain(`Property ${JSON.stringify(property)}: got ${got}`);
    expect(error.message).toContain("need ");
    expect(error.message).not.toContain("hush");
  });

  test.each([[null], [undefined], ["text"], [7], [new FormData()], [new Map()]])(
    "a body that is no object of properties: %s",
    (value) => {
      const error = errorOf(() => toParts(value as unknown as Record<string, unknown>));
      expect(error).toMatchObject({ code: "INVALID_VALUE" });
      expect(error).not.toHaveProperty("property");
    },
  );

  test("a value that is nested too deeply is refused, not a crash", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 50_000; i++) deep = [deep];
    expect(errorOf(() => toParts({ deep: { deep } })).message).toContain("nested too deeply");
  });

  test("an object that appears twice is no cycle", async () => {
    const twin = { a: 1 };
    expect(await linesOf({ pair: { x: twin, y: twin } })).toEqual(
      body(typedPart("pair", "application/json", '{"x":{"a":1},"y":{"a":1}}')),
    );
  });
});

function errorOf(call: () => unknown): MultipartError {
  try {
    call();
  } catch (error) {
    if (error instanceof MultipartError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
