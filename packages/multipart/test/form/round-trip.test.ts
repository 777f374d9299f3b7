import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeMultipart } from "../../src/index.js";
import { anyText, nameWithout } from "../helpers/any-text.js";
import { bytesOf } from "../helpers/lines-of.js";
import { type ReadPart, readWithBusboy, readWithUndici } from "../helpers/read-with-busboy.js";

const runs = { numRuns: 300 };

/** Names and filenames: what parsers refuse in a head (control characters), or read in their own way (`\`), is left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const name = nameWithout(/[\\\0-\x09\x0b\x0c\x0e-\x1f\x7f/\ufeff]/g);

const scalar = fc.oneof(
  anyText,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.bigInt(),
);
const file = fc.record({ bytes: fc.uint8Array({ maxLength: 300 }), filename: name, named: fc.boolean() });

/** A value, and the parts that a reader should find: by a model of its own, not by the code under test. */
interface Case {
  value: unknown;
  parts: { filename?: string; type?: string; bytes: Buffer }[];
}

const scalarCase = scalar.map(
  (value): Case => ({ value, parts: [{ bytes: Buffer.from(asSent(String(value))) }] }),
);
const jsonCase = fc.dictionary(fc.string(), fc.jsonValue()).map(
  (value): Case => ({
    value,
    parts: [{ type: "application/json", bytes: Buffer.from(JSON.stringify(value)) }],
  }),
);
const fileCase = file.map(({ bytes, filename, named }): Case => {
  const type = named ? "image/png" : "application/octet-stream";
  const value = named
    ? new File([bytes as Uint8Array<ArrayBuffer>], filename, { type })
    : { content: bytes, filename };
  return { value, parts: [{ filename, type, bytes: Buffer.from(bytes) }] };
});
const absentCase = fc.constantFrom<Case>({ value: null, parts: [] }, { value: undefined, parts: [] });
const single = fc.oneof(scalarCase, jsonCase, fileCase, absentCase);
const arrayCase = fc
  .array(single, { maxLength: 4 })
  .map(
    (cases): Case => ({ value: cases.map(({ value }) => value), parts: cases.flatMap(({ parts }) => parts) }),
  );
const forms = fc.array(fc.tuple(name, fc.oneof(single, arrayCase)), { maxLength: 6 });

function asSent(content: string): string {
  return wellFormed(content.replace(/\r\n?|\n/g, "\r\n"));
}

function wellFormed(content: string): string {
  return Buffer.from(content).toString();
}

function escaped(quoted: string): string {
  return quoted.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}

function unescaped(quoted: string): string {
  return quoted.replace(/%0A/gi, "\n").replace(/%0D/gi, "\r").replaceAll("%22", '"');
}

describe("M40 M45 M48 M52 M53 M54 M56 M57: random forms, read by parsers that are not ours", () => {
  function expectedOf(form: [string, Case][], asRead: (quoted: string) => string): Partial<ReadPart>[] {
    const value = Object.fromEntries(form.map(([key, { value: each }]) => [key, each]));
    // The order of an object's keys is not always that of their making: integers come first.
    return Object.keys(value).flatMap((key) => {
      const { parts } = form.findLast(([each]) => each === key)?.[1] ?? { parts: [] };
      return parts.map(({ filename, type, bytes }) => ({
        name: asRead(escaped(asSent(key))),
        filename: filename === undefined ? undefined : asRead(escaped(wellFormed(filename))),
        type,
        bytes,
      }));
    });
  }

  function bodyOf(form: [string, Case][]): ReturnType<typeof encodeMultipart> {
    return encodeMultipart(Object.fromEntries(form.map(([key, { value }]) => [key, value])));
  }

  test("busboy", async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (form) => {
        const expected = expectedOf(form, (quoted) => quoted);
        const typed = expected.map((each) => ({ ...each, type: each.type ?? "text/plain" }));
        expect(await readWithBusboy(bodyOf(form))).toEqual(typed);
      }),
      runs,
    );
  });

  test("undici", async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (form) => {
        const expected = expectedOf(form, unescaped);
        const untold = expected.map((each) =>
          each.filename === undefined ? { ...each, type: undefined } : each,
        );
        expect(await readWithUndici(bodyOf(form))).toEqual(untold);
      }),
      runs,
    );
  });

  test("length is the number of bytes", async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (form) => {
        const multipart = bodyOf(form);
        expect(multipart.length).toBe((await bytesOf(multipart)).length);
      }),
      runs,
    );
  });
});

test("M48: an empty form is accepted by both", async () => {
  expect(await readWithBusboy(encodeMultipart({}))).toEqual([]);
  expect(await readWithUndici(encodeMultipart({}))).toEqual([]);
});

test("M24 M44: any JSON value is what JSON.stringify makes of it", () => {
  const overrides = { p: { contentType: "application/json" } };
  const values = fc.jsonValue().filter((value) => value !== null && !Array.isArray(value));
  fc.assert(
    fc.property(values, (p) => {
      expect(encodeMultipart({ p }, { overrides }).content).toContain(`\r\n\r\n${JSON.stringify(p)}\r\n--`);
    }),
    runs,
  );
});
