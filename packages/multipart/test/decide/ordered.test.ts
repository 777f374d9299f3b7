import { describe, expect, test } from "vitest";
import { type Encoding, encode, encodeMultipart, type MultipartValue, toParts } from "../../src/index.js";
import { body, boundary, bytesOf, filePart, part } from "../helpers/lines-of.js";

type Options = Parameters<typeof encodeMultipart>[1];

async function lines(value: MultipartValue, options: Options): Promise<string[]> {
  const bytes = await bytesOf(encodeMultipart(value, { ...options, boundary }));
  return bytes.toString("latin1").split("\r\n");
}

const mixed = { mediaType: "multipart/mixed" };
const png = new File(["x"], "own.png", { type: "image/png" });

describe("M63 M65: an array is parts in order, without names", () => {
  test("M65: no part has a Content-Disposition, each has its type", async () => {
    expect(await lines([{ a: 1 }, "text", 2, [3], png], mixed)).toEqual(
      body(
        part("Content-Type: application/json", "", '{"a":1}'),
        part("", "text"),
        part("", "2"),
        part("Content-Type: application/json", "", "[3]"),
        part("Content-Type: image/png", "", "x"),
      ),
    );
  });

  test("M63: prefixEncoding by position, itemEncoding for the rest", async () => {
    const prefixEncoding: Encoding[] = [{}, { contentType: "image/*" }];
    const itemEncoding: Encoding = { contentType: "text/css, text/javascript" };
    const value = [{ a: 1 }, png, "p{}", "q{}"];
    expect(await lines(value, { ...mixed, prefixEncoding, itemEncoding })).toEqual(
      body(
        part("Content-Type: application/json", "", '{"a":1}'),
        part("Content-Type: image/png", "", "x"),
        part("Content-Type: text/css", "", "p{}"),
        part("Content-Type: text/css", "", "q{}"),
      ),
    );
  });

  test("M63: a shorter array is no error, an empty one no part, a longer one goes by its values", async () => {
    const prefixEncoding: Encoding[] = [{ contentType: "text/a" }, { contentType: "text/b" }];
    expect(await lines(["1"], { ...mixed, prefixEncoding })).toEqual(
      body(part("Content-Type: text/a", "", "1")),
    );
    expect(await lines([], { ...mixed, prefixEncoding })).toEqual(body());
    expect((await lines(["1", "2", { c: 3 }], { ...mixed, prefixEncoding })).slice(8, 12)).toEqual(
      part("Content-Type: application/json", "", '{"c":3}'),
    );
  });

  test("M67: itemEncoding alone speaks of each item on its own", async () => {
    const itemEncoding: Encoding = { contentType: "image/jpeg" };
    const value = [new Uint8Array([49]), new Uint8Array([50])];
    expect(await lines(value, { ...mixed, itemEncoding })).toEqual(
      body(part("Content-Type: image/jpeg", "", "1"), part("Content-Type: image/jpeg", "", "2")),
    );
  });

  test("M42 M43: undefined and null are no part, unless null has a layout", async () => {
    expect(await lines([undefined, "a", null], mixed)).toEqual(body(part("", "a")));
    const options = { ...mixed, itemEncoding: { null: "text" } } as const;
    expect(await lines([null, "a"], options)).toEqual(body(part("", "null"), part("", "a")));
  });

  test("M63: overrides go by position, and by * for all", () => {
    const overrides = { "*": { headers: { "X-A": "1" } }, 1: { contentType: "text/x" } };
    expect(toParts(["a", "b"], { ...mixed, overrides })).toEqual([
      { headers: { "X-A": "1" }, content: "a" },
      { contentType: "text/x", headers: { "X-A": "1" }, content: "b" },
    ]);
  });

  test("M61: with both kinds of encodings, the value decides which count", () => {
    const encodings = { a: { contentType: "text/a" } };
    const options = { ...mixed, encodings, itemEncoding: { contentType: "text/i" } };
    expect(toParts({ a: "x" }, options)[0]?.contentType).toBe("text/a");
    expect(toParts(["x"], options)[0]?.contentType).toBe("text/i");
  });

  test("M62: positions say nothing about an object", () => {
    const options = { ...mixed, prefixEncoding: [{ contentType: "text/a" }] };
    expect(toParts({ 0: "x" }, options)[0]).toEqual({ name: "0", content: "x" });
  });

  test("what an item cannot be is refused by its position", () => {
    const itemEncoding = { binary: true } as const;
    expect(() => toParts([png, "hush"], { ...mixed, itemEncoding })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", property: "[1]" }),
    );
    expect(() => toParts([Number.NaN], mixed)).toThrow('Property "[0]": got NaN');
  });
});

describe("M28 M64 M65: Content-Disposition without a name", () => {
  test("M65: a filename that somebody asked for makes an attachment; a File's own does not", async () => {
    const head = ['Content-Disposition: attachment; filename="a.png"', "Content-Type: image/png"];
    for (const options of [
      { overrides: { 0: { filename: "a.png" } } },
      { itemEncoding: { filename: "a.png" } },
    ]) {
      expect(await lines([png], { ...mixed, ...options })).toEqual(body(part(...head, "", "x")));
    }
    expect(await lines([{ content: png, filename: "a.png" }], mixed)).toEqual(body(part(...head, "", "x")));
    expect(await lines([png], mixed)).toEqual(body(part("Content-Type: image/png", "", "x")));
  });

  test("M28: outside of form-data declared headers are sent as they are, these two as well", async () => {
    const headers = {
      "content-disposition": { value: "inline" },
      "Content-Transfer-Encoding": { value: "binary" },
      "Content-ID": { value: "<1>" },
      "Content-Type": { value: "text/html" },
      "X-None": { required: true },
    } as const;
    expect(await lines(["a"], { ...mixed, itemEncoding: { headers } })).toEqual(
      body(
        part("Content-Disposition: inline", "Content-Transfer-Encoding: binary", "Content-ID: <1>", "", "a"),
      ),
    );
  });

  test("M28: and so are the caller's, over them", async () => {
    const itemEncoding = { headers: { "Content-Location": { required: true } } } as const;
    const overrides = { "*": { headers: { "content-location": "https://example.com/a.css" } } };
    expect(await lines(["a"], { ...mixed, itemEncoding, overrides })).toEqual(
      body(part("content-location: https://example.com/a.css", "", "a")),
    );
  });

  test("M29: base64 text says so, as form-data does not", async () => {
    const encoding = { contentEncoding: "base64", defaultContentType: "application/octet-stream" } as const;
    const type = "Content-Type: application/octet-stream";
    expect(await lines([new Uint8Array(3)], { ...mixed, itemEncoding: encoding })).toEqual(
      body(part(type, "Content-Transfer-Encoding: base64", "", "AAAA")),
    );
    const headers = { "content-transfer-encoding": { value: "x-own" } };
    expect(await lines(["AAAA"], { ...mixed, itemEncoding: { ...encoding, headers } })).toEqual(
      body(part(type, "content-transfer-encoding: x-own", "", "AAAA")),
    );
    const url = { ...encoding, contentEncoding: "base64url" } as const;
    expect(await lines(["AAAA"], { ...mixed, itemEncoding: url })).toEqual(body(part(type, "", "AAAA")));
  });

  test("M64: in form-data the name comes from the headers, and a file still has a filename", async () => {
    const disposition = (value: string) => ({ headers: { "Content-Disposition": { value } } });
    const prefixEncoding = [disposition('form-data; name="meta"'), disposition('form-data; name="photo"')];
    const meta = ['Content-Disposition: form-data; name="meta"', "Content-Type: application/json"];
    expect(await lines([{ a: 1 }, png], { prefixEncoding })).toEqual(
      body(part(...meta, "", '{"a":1}'), filePart("photo", "own.png", "image/png", "x")),
    );
    const full = disposition('form-data; name="photo"; filename="b.png"');
    expect(await lines([png], { prefixEncoding: [full] })).toEqual(
      body(filePart("photo", "b.png", "image/png", "x")),
    );
  });

  test("M64: the caller may give it", async () => {
    const overrides = { 0: { headers: { "content-disposition": "form-data; name=a" } } };
    expect(await lines(["x"], { overrides })).toEqual(
      body(part("Content-Disposition: form-data; name=a", "", "x")),
    );
  });

  test.each<[string, string | undefined]>([
    ["no header", undefined],
    ["another disposition", 'attachment; name="a"'],
    ["no name", "form-data"],
    ["a filename only", 'form-data; filename="a"'],
    ["an empty one", ""],
  ])("M64: form-data with %s is refused", (_, value) => {
    const headers = value === undefined ? {} : { "Content-Disposition": { value } };
    const call = () => encodeMultipart([{ a: 1 }, "x"], { itemEncoding: { headers } });
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_HEADER", property: "[0]" }));
    expect(call).toThrow('a form-data part without a name; set its header "Content-Disposition"');
  });

  test("M64: parts made by hand are held to the same", () => {
    const headers = { "Content-Disposition": 'form-data; name="a"' };
    expect(encode([{ headers, content: "x" }], { boundary }).content).toContain('name="a"\r\n\r\nx');
    expect(() => encode([{ content: "x" }])).toThrow(expect.objectContaining({ code: "INVALID_HEADER" }));
    expect(() => encode([{ name: "a", headers, content: "x" }])).toThrow("cannot be set here");
  });
});

describe("M65: an object outside of form-data", () => {
  test("M65: its properties are named as in form-data, which is how descriptions find them", async () => {
    const head = ['Content-Disposition: form-data; name="meta"', "Content-Type: application/json"];
    expect(await lines({ meta: { a: 1 }, photo: png }, { mediaType: "multipart/related; start=a" })).toEqual(
      body(part(...head, "", '{"a":1}'), filePart("photo", "own.png", "image/png", "x")),
    );
  });

  test("M65: a Content-Disposition of the caller or the description stands in place of that", async () => {
    const attachment = 'attachment; filename="b.png"';
    const headers = { "content-disposition": attachment };
    const expected = body(part(`Content-Disposition: ${attachment}`, "Content-Type: image/png", "", "x"));
    expect(await lines({ photo: png }, { ...mixed, overrides: { photo: { headers } } })).toEqual(expected);
    const encodings = { photo: { headers: { "Content-Disposition": { value: attachment } } } };
    expect(await lines({ photo: png }, { ...mixed, encodings })).toEqual(expected);
  });

  test("M65: an empty one takes it away", async () => {
    const overrides = { "*": { headers: { "Content-Disposition": "", "Content-ID": "<1>" } } };
    expect(await lines({ meta: { a: 1 }, photo: png }, { ...mixed, overrides })).toEqual(
      body(
        part("Content-Type: application/json", "Content-ID: <1>", "", '{"a":1}'),
        part("Content-Type: image/png", "Content-ID: <1>", "", "x"),
      ),
    );
  });

  test("M33: style, explode and allowReserved do not count", async () => {
    const encodings = { tags: { explode: false, contentType: "text/x" } };
    expect(toParts({ tags: ["a", "b"] }, { ...mixed, encodings })).toEqual([
      { name: "tags", contentType: "text/x", content: "a" },
      { name: "tags", contentType: "text/x", content: "b" },
    ]);
  });
});

describe("M65: files alone as the whole body", () => {
  test("M65: one binary is one part, without a name", async () => {
    const expected = body(part("Content-Type: image/png", "", "x"));
    for (const mediaType of ["multipart/mixed", "multipart/related; start=a"]) {
      expect(await lines(png, { mediaType })).toEqual(expected);
      expect(await lines([png], { mediaType })).toEqual(expected);
    }
  });

  test("M49: form-data has to have a name, so they are named file", async () => {
    expect(await lines(png, {})).toEqual(body(filePart("file", "own.png", "image/png", "x")));
    const bytes = new Uint8Array([49]);
    expect(await lines([png, { content: bytes, filename: "a/b.bin" }, bytes], {})).toEqual(
      body(
        filePart("file", "own.png", "image/png", "x"),
        filePart("file", "a/b.bin", "application/octet-stream", "1"),
        filePart("file", "file", "application/octet-stream", "1"),
      ),
    );
  });

  test("M49: or as the caller says", async () => {
    const overrides = { "*": { headers: { "Content-Disposition": 'form-data; name="photos"' } } };
    expect(await lines([png, png], { overrides })).toEqual(
      body(filePart("photos", "own.png", "image/png", "x"), filePart("photos", "own.png", "image/png", "x")),
    );
  });

  test("M64: text has no name that anybody would guess", () => {
    expect(() => encodeMultipart(["x"], { itemEncoding: {} })).toThrow(
      expect.objectContaining({ code: "INVALID_HEADER", property: "[0]" }),
    );
  });
});

describe("M68: the body's own parameters", () => {
  test.each<[string, string]>([
    ["multipart/related; type=text/html", "multipart/related; type=text/html; boundary=b0undary"],
    ['multipart/related; start="<1>"', 'multipart/related; start="<1>"; boundary=b0undary'],
    ["multipart/mixed", "multipart/mixed; boundary=b0undary"],
    // RFC 2387 requires the type of the root
    ["multipart/related", 'multipart/related; type="application/json"; boundary=b0undary'],
  ])("M68: %s", (mediaType, contentType) => {
    expect(encodeMultipart([{ a: 1 }, png], { mediaType, boundary }).contentType).toBe(contentType);
  });

  test("M68: the root of a related body may be text", () => {
    expect(encodeMultipart(["a"], { mediaType: "multipart/related" }).contentType).toContain(
      'type="text/plain"',
    );
  });
});
