import fc from "fast-check";
import { FormData as UndiciFormData, Response as UndiciResponse } from "undici";
import { expect, test } from "vitest";
import { type Encoding, encodeMultipart, parseMultipart, type ReceivedPart } from "../../src/index.js";
import { anyText, nameWithout } from "../helpers/any-text.js";
import { bytesOf } from "../helpers/lines-of.js";

const runs = { numRuns: 300 };
/** Filenames: directories are stripped, and a name of blanks or dots only is none. */
const name = nameWithout(/[/\\\0]/g);
const key = name.map((each) => each.replaceAll("_", "\\"));
const file = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), name)
  .map(([bytes, filename]) => new File([bytes as Uint8Array<ArrayBuffer>], filename, { type: "image/png" }));

/** A stream of the bytes, cut at random places. */
function inPieces(bytes: Uint8Array, cuts: readonly number[]): ReadableStream<Uint8Array> {
  const at = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return new ReadableStream({
    start(controller) {
      let start = 0;
      for (const end of at) {
        if (end > start || end === 0) controller.enqueue(bytes.slice(start, end));
        start = end;
      }
      controller.close();
    },
  });
}

/** Text as it arrives: UTF-8, line ends as CRLF. */
function sent(value: string): string {
  return Buffer.from(value.replace(/\r\n?|\n/g, "\r\n")).toString();
}

/** A browser's escapes cannot be told from the same characters in a name. */
function readBack(value: string): string {
  return value.replace(/%0a/gi, "\n").replace(/%0d/gi, "\r").replaceAll("%22", '"');
}

async function seen(parts: readonly ReceivedPart[]): Promise<unknown[]> {
  return parts.map(({ name: partName, filename, contentType, bytes }) => ({
    name: partName,
    filename,
    contentType,
    bytes: Buffer.from(bytes),
  }));
}

const cuts = fc.array(fc.nat(), { maxLength: 20 });

test("M69 M70: random forms of ours, in random pieces", async () => {
  const value = fc.oneof(anyText, file, fc.array(file, { maxLength: 3 }), fc.record({ a: fc.string() }));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, value), cuts, async (form, at) => {
      const multipart = encodeMultipart(form);
      const expected: unknown[] = [];
      for (const [property, each] of Object.entries(form)) {
        for (const item of Array.isArray(each) ? each : [each]) {
          const part = { name: readBack(sent(property)), filename: undefined as string | undefined };
          if (item instanceof File) {
            part.filename = readBack(Buffer.from(item.name).toString());
            const bytes = Buffer.from(await item.arrayBuffer());
            expected.push({ ...part, contentType: "image/png", bytes });
          } else if (typeof item === "string") {
            expected.push({ ...part, contentType: "text/plain", bytes: Buffer.from(sent(item)) });
          } else {
            const bytes = Buffer.from(JSON.stringify(item));
            expected.push({ ...part, contentType: "application/json", bytes });
          }
        }
      }
      const body = inPieces(await bytesOf(multipart), at);
      expect(await seen(await parseMultipart(body, multipart.contentType))).toEqual(expected);
    }),
    runs,
  );
});

test("M65 M66 M70: random ordered bodies of ours, nested ones read again", async () => {
  const mediaType = "multipart/mixed";
  const itemEncoding: Encoding = { contentType: mediaType, itemEncoding: { contentType: "application/x" } };
  const leaves = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(leaves, { maxLength: 4 }), cuts, async (value, at) => {
      const outer = encodeMultipart(value, { mediaType, itemEncoding });
      const bodies = await parseMultipart(inPieces(await bytesOf(outer), at), outer.contentType);
      const read = await Promise.all(bodies.map((part) => parseMultipart(part.bytes, part.contentType)));
      expect(read.map((parts) => parts.map(({ bytes }) => Buffer.from(bytes)))).toEqual(
        value.map((items) => items.map((item) => Buffer.from(item))),
      );
    }),
    runs,
  );
});

test("M70: random forms of undici's FormData", async () => {
  const value = fc.oneof(fc.string({ unit: "grapheme" }), fc.tuple(fc.uint8Array({ maxLength: 300 }), name));
  const form = fc.array(fc.tuple(key, value), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(form, cuts, async (entries, at) => {
      const data = new UndiciFormData();
      for (const [property, each] of entries) {
        if (typeof each === "string") data.append(property, each);
        else data.append(property, new File([each[0]], each[1], { type: "image/png" }));
      }
      const response = new UndiciResponse(data);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const parts = await parseMultipart(inPieces(bytes, at), response.headers.get("content-type") ?? "");
      expect(await seen(parts)).toEqual(
        entries.map(([property, each]) => ({
          name: readBack(sent(property)),
          filename: typeof each === "string" ? undefined : readBack(each[1]),
          contentType: typeof each === "string" ? "text/plain" : "image/png",
          bytes: Buffer.from(typeof each === "string" ? sent(each) : each[0]),
        })),
      );
    }),
    runs,
  );
});

test("M70: random bytes are parts or an error of ours, never a crash", async () => {
  const piece = fc.constantFrom("--b", "--b--", "\r\n", "\n", "\r", "-", " ", "A: b", ":", "x", "\0", "é");
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const bytes = new TextEncoder().encode(pieces.join(""));
      const result = await parseMultipart(bytes, "multipart/mixed; boundary=b").catch(
        (error: unknown) => error,
      );
      if (!Array.isArray(result)) expect(result).toMatchObject({ code: "INVALID_BODY" });
    }),
    { numRuns: 2000 },
  );
});
