import { describe, expect, test } from "vitest";
import { toParts } from "../../src/index.js";
import { body, filePart, linesOf, part, typedPart } from "../helpers/lines-of.js";

const bytes = new Uint8Array([0xfb, 0xff, 0xfe, 0x00]);

describe("M56: the filename", () => {
  const file = new File(["x"], "own.txt");
  test.each([
    ["the property's name for bytes", bytes, {}, "avatar"],
    ["the property's name for a Blob", new Blob([]), {}, "avatar"],
    ["a File's own", file, {}, "own.txt"],
    ["the property's override", file, { avatar: { filename: "given.txt" } }, "given.txt"],
    [
      "the value's own",
      { content: file, filename: "mine.txt" },
      { avatar: { filename: "given.txt" } },
      "mine.txt",
    ],
    ["a File inside { content }", { content: file }, {}, "own.txt"],
    ["for a function", { content: () => file }, {}, "avatar"],
    ["M59: the value's, with its folders", { content: file, filename: "docs/pass wd" }, {}, "docs/pass wd"],
    ["M59: the override's, with its folders", file, { avatar: { filename: "x\\y.txt" } }, "x\\y.txt"],
    ["M59: stripped from a File", new File([], "a/b\\c.txt"), {}, "c.txt"],
    ["nothing left of it", file, { avatar: { filename: "a/" } }, "own.txt"],
    ["a dot", { content: bytes, filename: "docs/." }, {}, "avatar"],
    ["an empty one", { content: bytes, filename: "" }, {}, "avatar"],
  ])("M56: %s", (_, avatar, overrides, filename) => {
    expect(toParts({ avatar }, { overrides })[0]).toMatchObject({ name: "avatar", filename });
  });

  test("M59: a property named like a folder", () => {
    expect(toParts({ "a/b": bytes, "c/": bytes, "": bytes }).map((each) => each.filename)).toEqual([
      "b",
      "file",
      "file",
    ]);
  });

  test("M50: no other part has one, even when an override names it", () => {
    const overrides = { a: { filename: "a.txt" }, b: { filename: "b.json" } };
    for (const each of toParts({ a: "text", b: { c: 1 } }, { overrides }))
      expect(each).not.toHaveProperty("filename");
  });

  test("one that is no string is refused", () => {
    const value = { avatar: { content: bytes, filename: 7 } };
    expect(() => toParts(value)).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", property: "avatar" }),
    );
  });
});

describe("M30 M31: bytes that travel as text", () => {
  const base64 = {
    encodings: { p: { contentEncoding: "base64", defaultContentType: "application/octet-stream" } },
  } as const;
  const url = {
    encodings: { p: { contentEncoding: "base64url", defaultContentType: "application/octet-stream" } },
  } as const;

  test("M30: bytes become base64 text, without filename and Content-Transfer-Encoding", async () => {
    const expected = body(typedPart("p", "application/octet-stream", "+//+AA=="));
    expect(await linesOf({ p: bytes }, base64)).toEqual(expected);
    expect(await linesOf({ p: bytes.buffer }, base64)).toEqual(expected);
    expect(await linesOf({ p: { content: bytes } }, base64)).toEqual(expected);
  });

  test("M31: base64url has the URL-safe alphabet", async () => {
    expect(await linesOf({ p: bytes }, url)).toEqual(
      body(typedPart("p", "application/octet-stream", "-__-AA")),
    );
  });

  test("M30: a string passes unchanged", async () => {
    expect(await linesOf({ p: "+//+\nAA==" }, base64)).toEqual(
      body(typedPart("p", "application/octet-stream", "+//+\nAA==")),
    );
  });

  test("M40: in arrays too", () => {
    expect(toParts({ p: [bytes, "YQ=="] }, base64).map((each) => each.content)).toEqual(["+//+AA==", "YQ=="]);
  });

  test("M30: long ones agree with Node's", () => {
    const long = Uint8Array.from({ length: 100_001 }, (_, i) => i * 7);
    expect(toParts({ p: long }, base64)[0]?.content).toBe(Buffer.from(long).toString("base64"));
    expect(toParts({ p: long }, url)[0]?.content).toBe(Buffer.from(long).toString("base64url"));
  });

  test("M30: a Blob or a stream would have to be read first, and is refused", () => {
    for (const p of [new Blob([]), { content: () => bytes }]) {
      expect(() => toParts({ p }, base64)).toThrow(/need base64 text, or a Uint8Array/);
    }
  });
});

describe("sources that cannot be read", () => {
  const stream = new ReadableStream<Uint8Array>();
  stream.getReader();
  const gone = new ArrayBuffer(4);
  structuredClone(gone, { transfer: [gone] });
  test.each<[string, unknown, string]>([
    ["a locked stream", stream, "a ReadableStream that was read before"],
    ["a locked stream inside { content }", { content: stream }, "read before"],
    ["shared memory", new Uint8Array(new SharedArrayBuffer(2)), "shared memory"],
    ["a detached ArrayBuffer", gone, "detached"],
  ])("%s is refused", (_, files, found) => {
    const call = () => toParts({ files: [files] });
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_SOURCE", property: "files[0]" }));
    expect(call).toThrow(found);
  });

  test("empty bytes are fine", async () => {
    expect(await linesOf({ p: new Uint8Array() })).toEqual(
      body(filePart("p", "p", "application/octet-stream", "")),
    );
  });
});

test("M28: { content } brings its own headers, over the property's", async () => {
  const value = { p: [{ content: bytes.slice(3), headers: { "content-id": "<2>" } }] };
  const overrides = { p: { headers: { "Content-ID": "<1>", "X-B": "b" } } };
  expect(await linesOf(value, { overrides })).toEqual(
    body(
      part(
        'Content-Disposition: form-data; name="p"; filename="p"',
        "Content-Type: application/octet-stream",
        "content-id: <2>",
        "X-B: b",
        "",
        "\0",
      ),
    ),
  );
});
