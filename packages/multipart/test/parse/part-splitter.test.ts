import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MultipartError, parseMultipart, partSplitter } from "../../src/index.js";

const type = "multipart/mixed; boundary=b";
const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text);

type Outcome = readonly (readonly [contentType: string, text: string])[] | string;

function split(body: Uint8Array, sizes: readonly number[]): Outcome {
  try {
    const splitter = partSplitter(type);
    const parts = [];
    let at = 0;
    for (let i = 0; at < body.byteLength; i++) {
      const size = sizes[i % sizes.length] ?? 1;
      // What has been fed is the caller's again.
      const fed = body.slice(at, at + size);
      parts.push(...splitter.feed(fed));
      fed.fill(0);
      at += size;
    }
    parts.push(...splitter.end());
    return parts.map((part) => [part.contentType, part.text()]);
  } catch (error) {
    return (error as Error).message;
  }
}

const parseAtOnce = (body: Uint8Array): Promise<Outcome> =>
  parseMultipart(body, type).then(
    (parts) => parts.map((part) => [part.contentType, part.text()] as const),
    (error: unknown) => (error as MultipartError).message,
  );

describe("M70, M74: parts as they come are those of the whole body", () => {
  const pieces = [
    "--b",
    "--b--",
    "--",
    "b",
    "\r\n",
    "\n",
    "\r",
    " ",
    "Content-Type: a/b\r\n",
    "A: b",
    "\r\n\r\n",
    "x",
  ];
  test("however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        async (chosen, sizes) => {
          const body = bytes(chosen.join(""));
          const [found, expected] = [split(body, sizes), await parseAtOnce(body)];
          // Of several faults, the one that comes first is told.
          if (typeof expected === "string") expect(typeof found).toBe("string");
          else expect(found).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each<[string, string]>([
    [
      "CRLF",
      "pre\r\n--b\r\n\r\none\r\n--b\r\nContent-Type: text/csv\r\n\r\ntwo\r\n\r\n--b--\r\nepi\r\n--b\r\n",
    ],
    ["LF", "--b\n\none\n--b\n\ntwo\n--b--\n"],
    ["nothing after the close delimiter", "--b\r\n\r\none\r\n--b--"],
    ["no part", "--b--"],
    ["a delimiter of the other kind", "--b\r\n\r\none\n--b\r\ntwo\r\n--b--"],
    ["a cut in a part", "--b\r\n\r\none\r\n--b\r\n\r\ntw"],
    ["no delimiter", "text\r\n"],
  ])("with %s", async (_, text) => {
    for (const size of [1, 2, 3, 5, 8, 1000]) {
      expect(split(bytes(text), [size])).toEqual(await parseAtOnce(bytes(text)));
    }
  });

  test("when they are larger than what is kept at first", () => {
    const body = `--b\r\n\r\n${"x".repeat(200_000)}\r\n--b\r\n\r\n${"y".repeat(70_000)}\r\n--b--`;
    const found = split(bytes(body), [10_000]) as (readonly [string, string])[];
    expect(found.map(([, text]) => [text.length, text[0]])).toEqual([
      [200_000, "x"],
      [70_000, "y"],
    ]);
  });
});

test("a part is given once the delimiter after it is there", () => {
  const splitter = partSplitter(type);
  expect(splitter.feed(bytes("--b\r\n\r\none\r\n--b"))).toEqual([]);
  expect(splitter.feed(bytes("\r\n")).map((part) => part.text())).toEqual(["one"]);
  expect(splitter.feed(bytes("\r\ntwo\r\n--b--\r\n")).map((part) => part.text())).toEqual(["two"]);
  expect(splitter.feed(bytes("more"))).toEqual([]);
  expect(splitter.end()).toEqual([]);
});

describe("is refused", () => {
  test("a part that is too large, before all of it has come", () => {
    const splitter = partSplitter(type, { maxPartSize: 100 });
    splitter.feed(bytes(`--b\r\n\r\n${"x".repeat(50)}\r\n--b\r\n`));
    splitter.feed(bytes("x".repeat(90)));
    expect(() => splitter.feed(bytes("x".repeat(20)))).toThrow(
      /more than 100 bytes in part 2; raise `maxPartSize`/,
    );
  });

  test("headers that are too large", () => {
    const splitter = partSplitter(type, { maxHeaderSize: 10 });
    expect(() => splitter.feed(bytes("--b\r\nA: 23456789\r\n\r\n\r\n--b--\r\n"))).toThrow(/maxHeaderSize/);
  });

  test("another content type", () => {
    expect(() => partSplitter("application/json")).toThrow(MultipartError);
  });
});
