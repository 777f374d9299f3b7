import { describe, expect, test } from "vitest";
import { encodeMultipart, parseMultipart, toParts } from "../../src/index.js";
import { body, boundary, bytesOf, linesOf, part, utf8 } from "../helpers/lines-of.js";
import { readWithBusboy, readWithUndici } from "../helpers/read-with-busboy.js";

/** What is put in each place, and how it looks there: in a name, in a filename, in a text value. */
const table: [string, string, string, string, string][] = [
  ["CR", "a\rb", "a%0D%0Ab", "a%0Db", "a\r\nb"],
  ["LF", "a\nb", "a%0D%0Ab", "a%0Ab", "a\r\nb"],
  ["CRLF", "a\r\nb", "a%0D%0Ab", "a%0D%0Ab", "a\r\nb"],
  ["quotes", 'a"; filename="b', "a%22; filename=%22b", "a%22; filename=%22b", 'a"; filename="b'],
  [
    "a header of its own",
    "a\r\nX-Evil: 1\r\n\r\nb",
    "a%0D%0AX-Evil: 1%0D%0A%0D%0Ab",
    "a%0D%0AX-Evil: 1%0D%0A%0D%0Ab",
    "a\r\nX-Evil: 1\r\n\r\nb",
  ],
  ["NUL", "a\0b", "a\0b", "a\0b", "a\0b"],
  ["lone surrogates", "a\ud800b\udfff", "a\ufffdb\ufffd", "a\ufffdb\ufffd", "a\ufffdb\ufffd"],
  ["a boundary", "--other-boundary", "--other-boundary", "--other-boundary", "--other-boundary"],
  ["semicolons and equals signs", "a; name=b", "a; name=b", "a; name=b", "a; name=b"],
  ["percent", "%22%0D%00", "%22%0D%00", "%22%0D%00", "%22%0D%00"],
  ["a byte order mark", "\ufeffa", "\ufeffa", "\ufeffa", "\ufeffa"],
];

describe.each(table)("M53 M54 M57: %s", (what, hostile, inName, inFilename, inText) => {
  test("M53: in a name", async () => {
    expect(await linesOf({ [hostile]: "x" })).toEqual(
      body(part(`Content-Disposition: form-data; name="${utf8(inName)}"`, "", "x")),
    );
  });

  test("M53: in a filename", async () => {
    const head = [
      `Content-Disposition: form-data; name="f"; filename="${utf8(inFilename)}"`,
      "Content-Type: a/b",
    ];
    const f = { content: new Blob(["x"]), filename: hostile, contentType: "a/b" };
    expect(await linesOf({ f })).toEqual(body(part(...head, "", "x")));
  });

  test("M54: in a value", async () => {
    const lines = body(part('Content-Disposition: form-data; name="a"', "", utf8(inText)));
    expect((await linesOf({ a: hostile })).join("\r\n")).toBe(lines.join("\r\n"));
  });

  test("M54: in a JSON part it stays", () => {
    const [each] = toParts({ a: { [hostile]: hostile } });
    expect(JSON.parse(each?.content as string)).toEqual({ [hostile]: hostile });
  });

  test("M28: in a header value it is refused, or sent as one line", async () => {
    const overrides = { a: { headers: { "X-A": hostile } } };
    if (/[\r\n\0]/.test(hostile)) {
      expect(() => toParts({ a: "x" }, { overrides })).toThrow(
        expect.objectContaining({ code: "INVALID_HEADER" }),
      );
    } else {
      const head = ['Content-Disposition: form-data; name="a"', `X-A: ${utf8(hostile)}`];
      expect(await linesOf({ a: "x" }, { overrides })).toEqual(body(part(...head, "", "x")));
    }
  });

  test("M48: parsers still find two parts, and the value", async () => {
    // Both refuse a NUL in a head, or the part with it; the part around it is none the less one part.
    const name = what === "NUL" ? "nul" : hostile;
    const f = { content: new Blob([hostile]), filename: name };
    const multipart = encodeMultipart({ [`${name}1`]: hostile, [`${name}2`]: f });
    const [busboy, undici] = [await readWithBusboy(multipart), await readWithUndici(multipart)];
    for (const parts of [busboy, undici]) {
      expect(parts).toHaveLength(2);
      expect(parts[0]?.bytes.toString()).toBe(inText);
      expect(parts[1]?.bytes).toEqual(Buffer.from(hostile));
    }
    if (what !== "NUL") expect(busboy.map((each) => each.name)).toEqual([`${inName}1`, `${inName}2`]);
  });
});

describe.each(table)("M53 M64 M65 M66: %s, where parts have no names", (_, hostile, __, inFilename) => {
  const mediaType = "multipart/mixed";
  const nested = { contentType: mediaType, itemEncoding: {} };

  test("M65: in the filename of an attachment", async () => {
    const item = { content: new Blob(["x"]), filename: hostile };
    const inAttachment = hostile.includes('"') ? hostile.replaceAll('"', '\\"') : inFilename;
    const multipart = encodeMultipart([item], { mediaType, boundary });
    const head = [
      `Content-Disposition: attachment; filename="${utf8(inAttachment)}"`,
      "Content-Type: application/octet-stream",
    ];
    expect((await bytesOf(multipart)).toString("latin1").split("\r\n")).toEqual(body(part(...head, "", "x")));
  });

  test("M65 M66: in content, and in content of a body inside", async () => {
    const multipart = encodeMultipart([[hostile, new Blob([hostile])]], { mediaType, itemEncoding: nested });
    const [outer] = await parseMultipart(await bytesOf(multipart), multipart.contentType);
    const inner = await parseMultipart(outer?.bytes ?? new Uint8Array(), outer?.contentType);
    const text = Buffer.from(hostile.replace(/\r\n?|\n/g, "\r\n"));
    expect(inner.map((each) => Buffer.from(each.bytes))).toEqual([text, Buffer.from(hostile)]);
  });

  test.each(["Content-ID", "Content-Disposition", "Content-Location"])("M28 M64: in %s", (header) => {
    const value = `form-data; name=${hostile}`;
    const described = { headers: { [header]: { value } } };
    const given = { 0: { headers: { [header]: value } } };
    const binary = { content: new Blob([]), headers: { [header]: value } };
    for (const [item, options] of [
      ["x", { mediaType, itemEncoding: described }],
      ["x", { mediaType, overrides: given }],
      [binary, { mediaType }],
      [["x"], { mediaType, itemEncoding: { ...nested, itemEncoding: described } }],
      ["x", { mediaType, itemEncoding: { ...described, null: "empty" } }],
    ] as const) {
      const call = () => encodeMultipart([item], options);
      if (/[\r\n\0]/.test(hostile)) {
        expect(call).toThrow(expect.objectContaining({ code: "INVALID_HEADER" }));
        expect(call).toThrow(/^(?!.*name=)/s);
      } else expect(call).not.toThrow();
    }
  });

  test("M66: as the boundary of a nested type, which is never used", () => {
    const contentType = `multipart/mixed; boundary="${hostile}"`;
    const call = () =>
      encodeMultipart([["x"]], { mediaType, boundary, itemEncoding: { ...nested, contentType } });
    if (/[\r\n\0]/.test(hostile)) {
      // What is no media type makes no body: the array is refused as text.
      expect(() => call().content).toThrow(expect.objectContaining({ name: "MultipartError" }));
    } else if (/^[\x20-\x7e]*$/.test(hostile)) {
      expect(call().content).toMatch(
        /Content-Type: multipart\/mixed;(?: filename="b";)? boundary=n0undary\r\n/,
      );
    } else expect(call).toThrow(expect.objectContaining({ code: "INVALID_CONTENT_TYPE" }));
  });
});

test.each(["M23: __proto__", "M23: constructor"])(
  "%s as a property of a nested body is nothing special",
  (title) => {
    const name = title.slice(5);
    const value = JSON.parse(`{"${name}":{"${name}":"a"}}`);
    const encodings = JSON.parse(`{"${name}":{"contentType":"multipart/mixed","encoding":{"x":{}}}}`);
    expect(toParts(value, { encodings, overrides: {} })).toEqual([
      { name, contentType: "multipart/mixed", content: [{ name, content: "a" }] },
    ]);
  },
);

test("M47: the given boundary itself, in names, filenames, headers and types, breaks no line", async () => {
  const hostile = `\r\n--${boundary}--\r\n`;
  const value = { [hostile]: { content: new Blob(["x"]), filename: hostile } };
  const multipart = encodeMultipart(value, { boundary });
  const text = (await bytesOf(multipart)).toString();
  expect(text.split(`\r\n--${boundary}`)).toHaveLength(2);
  expect(() => encodeMultipart({ a: hostile }, { boundary })).toThrow("the given `boundary` occurs");
});
