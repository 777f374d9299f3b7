import { describe, expect, test, vi } from "vitest";
import { encode, encodeMultipart, type Part } from "../../src/index.js";
import {
  body,
  boundary,
  bytesOf,
  filePart,
  linesOf,
  part,
  textPart,
  typedPart,
} from "../helpers/lines-of.js";

describe("M48: the bytes", () => {
  test("M48: one string when no part is binary", () => {
    const { content, length } = encodeMultipart({ a: "1", b: { c: "é" } }, { boundary });
    const lines = body(textPart("a", "1"), typedPart("b", "application/json", '{"c":"é"}'));
    expect(content).toBe(lines.join("\r\n"));
    expect(length).toBe(Buffer.byteLength(lines.join("\r\n")));
  });

  test("M48: content bytes are untouched", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const lines = body(filePart("f", "f", "application/octet-stream", Buffer.from(bytes).toString("latin1")));
    const sent = await linesOf({ f: bytes });
    expect(sent.join("\r\n")).toBe(lines.join("\r\n"));
  });

  test("M48: texts and sources in order, with a known length", async () => {
    const file = new File(["é"], "a.txt", { type: "text/plain" });
    const multipart = encodeMultipart(
      { a: "1", file, b: "2", more: [new Uint8Array([51]), new ArrayBuffer(2)] },
      { boundary },
    );
    expect(multipart.content).toHaveLength(7);
    expect(multipart.content[1]).toBe(file);
    const bytes = await bytesOf(multipart);
    expect(bytes.toString().split("\r\n")).toEqual(
      body(
        textPart("a", "1"),
        filePart("file", "a.txt", "text/plain", "é"),
        textPart("b", "2"),
        filePart("more", "more", "application/octet-stream", "3"),
        filePart("more", "more", "application/octet-stream", "\0\0"),
      ),
    );
    expect(multipart.length).toBe(bytes.length);
  });

  test("M48: no parts give the close delimiter alone", () => {
    const multipart = encodeMultipart({}, { boundary });
    expect(multipart.content).toBe("--b0undary--\r\n");
    expect(multipart.length).toBe(14);
  });

  test("M54: line ends in text values become CRLF, in JSON, files and other types they stay", async () => {
    const value = {
      t: "a\nb\rc\r\nd\n",
      j: { a: "x\ny" },
      f: new Blob(["a\nb\r"]),
      x: "<a>\n</a>",
      c: "a\nb",
    };
    const encodings = { x: { contentType: "application/xml" }, c: { contentType: "text/csv" } };
    expect(await linesOf(value, { encodings })).toEqual(
      body(
        textPart("t", "a", "b", "c", "d", ""),
        typedPart("j", "application/json", '{"a":"x\\ny"}'),
        filePart("f", "f", "application/octet-stream", "a\nb\r"),
        typedPart("x", "application/xml", "<a>\n</a>"),
        typedPart("c", "text/csv", "a", "b"),
      ),
    );
  });

  test("M57: text is UTF-8, and a lone surrogate is U+FFFD", () => {
    const multipart = encode([{ name: "a", content: "\ud83d|\ude00|\ud83d\ude00" }], { boundary });
    expect(multipart.content).toBe(body(textPart("a", "\ufffd|\ufffd|😀")).join("\r\n"));
    expect(multipart.length).toBe(Buffer.byteLength(multipart.content as string));
  });

  test("M28 M49: parts made by hand", () => {
    const parts: Part[] = [
      { name: "a", filename: "dir/a.txt", contentType: "text/x", headers: { "X-A": "1" }, content: "a" },
    ];
    const head = [
      'Content-Disposition: form-data; name="a"; filename="dir/a.txt"',
      "Content-Type: text/x",
      "X-A: 1",
    ];
    expect(encode(parts, { boundary }).content).toBe(body(part(...head, "", "a")).join("\r\n"));
  });

  test("M21: a content type that is none is refused in parts made by hand", () => {
    const parts: Part[] = [{ name: "a", contentType: "text/x\r\nX-A: 1", content: "a" }];
    expect(() => encode(parts)).toThrow(
      expect.objectContaining({ code: "INVALID_CONTENT_TYPE", property: "a" }),
    );
  });
});

describe("M47: a given boundary that occurs in the content", () => {
  const bytes = new TextEncoder().encode(`some text\r\n--${boundary}--\r\n`);
  test.each<[string, unknown]>([
    ["text", `--${boundary}`],
    ["text, on a later line", `a\n--${boundary}--`],
    ["JSON", { a: `--${boundary}` }],
    ["a Uint8Array", bytes],
    ["an ArrayBuffer", bytes.buffer],
    ["what a function gives", { content: () => bytes }],
  ])("M47: %s", (_, a) => {
    const call = () => encodeMultipart({ first: "x", a }, { boundary });
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_BOUNDARY", property: "a" }));
  });

  test("M47: near misses are fine", () => {
    const a = [
      "-b0undary",
      "b0undary",
      "--b0undar",
      "--B0undary",
      new TextEncoder().encode("---b0undar--b0undar\r\n"),
    ];
    expect(() => encodeMultipart({ a }, { boundary })).not.toThrow();
  });

  test("M47: nothing is opened when the rest already shows it", () => {
    const content = vi.fn(() => new Blob([]));
    expect(() => encodeMultipart({ f: { content }, a: `--${boundary}` }, { boundary })).toThrow();
    expect(content).not.toHaveBeenCalled();
  });
});

describe("{ content: () => source }", () => {
  test("opens a fresh source each time, and only then", () => {
    const content = vi.fn(() => new Blob(["abc"]));
    const parts = [{ name: "f", content }];
    expect(content).not.toHaveBeenCalled();
    const [first, second] = [encode(parts), encode(parts)];
    expect(content).toHaveBeenCalledTimes(2);
    expect(first.content[1]).not.toBe(second.content[1]);
    expect(first.length).toBe(encode([{ name: "f", content: new Blob(["abc"]) }]).length);
  });

  test("a promised source has no known length", async () => {
    const multipart = encodeMultipart(
      { f: { content: async () => new Blob(["abc"]) }, a: "1" },
      { boundary },
    );
    expect(multipart.length).toBeUndefined();
    expect((await bytesOf(multipart)).toString().split("\r\n")).toEqual(
      body(filePart("f", "f", "application/octet-stream", "abc"), textPart("a", "1")),
    );
  });

  test("what is no source is refused, and what was opened before is let go", async () => {
    const cancel = vi.fn();
    const content = () => new ReadableStream<Uint8Array>({ cancel });
    const wrong = () => "text" as unknown as Blob;
    const call = () => encodeMultipart({ a: { content }, b: [{ content: wrong }] });
    const message = 'Property "b": got a string as content';
    expect(call).toThrow(
      expect.objectContaining({ code: "INVALID_SOURCE", message: expect.stringContaining(message) }),
    );
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce(), 30_000);
  });

  test("an error of the function passes on", () => {
    const broken = new Error("gone");
    const content = () => {
      throw broken;
    };
    expect(() => encodeMultipart({ a: { content } })).toThrow(broken);
  });
});

test("length is unknown when a stream is among the parts", () => {
  expect(encodeMultipart({ f: new ReadableStream<Uint8Array>() }).length).toBeUndefined();
});

test("M50: a text part that was made by hand keeps its filename", () => {
  const { content } = encode([{ name: "a", filename: "b.txt", content: "c" }], { boundary: "x" });
  expect(content).toBe(
    '--x\r\nContent-Disposition: form-data; name="a"; filename="b.txt"\r\n\r\nc\r\n--x--\r\n',
  );
});
