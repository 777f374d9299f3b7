import { describe, expect, test, vi } from "vitest";
import {
  type Codecs,
  type Encodings,
  encodeMultipart,
  encodeUrlencoded,
  MultipartError,
  toParts,
} from "../../src/index.js";
import { body, boundary, bytesOf, textPart, typedPart } from "../helpers/lines-of.js";

const write = (value: unknown) => `<v>${JSON.stringify(value)}</v>`;
const xml: Encodings = { p: { contentType: "application/xml" } };
const codecs: Codecs = { "application/xml": write };

describe("M25: a structured value under a type with a codec", () => {
  test("is what the codec writes, one part with that Content-Type", async () => {
    const value = { p: { a: 1 }, q: { b: 2 }, r: "text" };
    const multipart = encodeMultipart(value, { encodings: xml, codecs, boundary });
    expect((await bytesOf(multipart)).toString().split("\r\n")).toEqual(
      body(
        typedPart("p", "application/xml", '<v>{"a":1}</v>'),
        typedPart("q", "application/json", '{"b":2}'),
        textPart("r", "text"),
      ),
    );
  });

  test("M23: is one part an item in an array, and one part where the layout is the whole array", () => {
    const value = { p: [{ a: 1 }, [2]] };
    expect(toParts(value, { encodings: xml, codecs })).toEqual([
      { name: "p", contentType: "application/xml", content: '<v>{"a":1}</v>' },
      { name: "p", contentType: "application/xml", content: "<v>[2]</v>" },
    ]);
    const overrides = { p: { array: "json" } } as const;
    expect(toParts(value, { encodings: xml, overrides, codecs })).toEqual([
      { name: "p", contentType: "application/xml", content: '<v>[{"a":1},[2]]</v>' },
    ]);
  });

  test("may be bytes, which go out as they are and make no file of the part", async () => {
    const bytes = new Uint8Array([0, 13, 255]);
    const multipart = encodeMultipart(
      { p: {} },
      { encodings: xml, codecs: { "application/xml": () => bytes }, boundary },
    );
    expect((await bytesOf(multipart)).toString("latin1").split("\r\n")).toEqual(
      body(typedPart("p", "application/xml", "\0\r\xff")),
    );
    expect(multipart.length).toBe((await bytesOf(multipart)).length);
  });

  test("M54: text of a text type has the line ends of the wire, other text its own", () => {
    const lines = { "*/*": () => "a\nb" };
    const content = (contentType: string) =>
      toParts({ p: {} }, { codecs: lines, overrides: { p: { contentType } } })[0]?.content;
    expect(content("text/csv")).toBe("a\r\nb");
    expect(content("application/yaml")).toBe("a\nb");
  });

  test("M66: stands in a nested body too", () => {
    const encodings = { m: { contentType: "multipart/mixed", encoding: xml } } as const;
    expect(toParts({ m: { p: { a: 1 } } }, { encodings, codecs })[0]?.content).toEqual([
      { name: "p", contentType: "application/xml", content: '<v>{"a":1}</v>' },
    ]);
  });

  test("M63: stands in an ordered body, where an array is one item", () => {
    const itemEncoding = { contentType: "application/xml" };
    const parts = toParts([{ a: 1 }, [2]], { mediaType: "multipart/mixed", itemEncoding, codecs });
    expect(parts.map(({ content }) => content)).toEqual(['<v>{"a":1}</v>', "<v>[2]</v>"]);
  });

  test("M22: can be carried by a type that is listed after others", () => {
    const encodings = { p: { contentType: "text/plain, application/xml, application/json" } };
    expect(toParts({ p: {} }, { encodings, codecs })[0]?.contentType).toBe("application/xml");
    expect(toParts({ p: {} }, { encodings })[0]?.contentType).toBe("application/json");
    expect(toParts({ p: "a" }, { encodings, codecs })[0]?.contentType).toBe("text/plain");
  });

  test("M30: is base64 where bytes travel so, with the header outside of form-data", () => {
    const encodings = { p: { contentType: "application/xml", contentEncoding: "base64" } } as const;
    const part = { name: "p", contentType: "application/xml", content: btoa("<v>{}</v>") };
    expect(toParts({ p: {} }, { encodings, codecs })).toEqual([part]);
    expect(toParts({ p: {} }, { encodings, codecs, mediaType: "multipart/mixed" })).toEqual([
      { ...part, headers: { "Content-Transfer-Encoding": "base64" } },
    ]);
  });

  test("M1: is a value of a urlencoded form, if it is text", () => {
    expect(encodeUrlencoded({ p: { a: 1 } }, { encodings: xml, codecs })).toBe(
      "p=%3Cv%3E%7B%22a%22%3A1%7D%3C%2Fv%3E",
    );
    const bytes = { "application/xml": () => new Uint8Array(1) };
    const refused = () => encodeUrlencoded({ p: {} }, { encodings: xml, codecs: bytes });
    expect(refused).toThrow(expect.objectContaining({ code: "INVALID_VALUE", property: "p" }));
  });
});

describe("M25: which codec is asked", () => {
  const named = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, () => key]));
  const asked = (contentType: string, ...keys: string[]) =>
    toParts({ p: {} }, { codecs: named(...keys), overrides: { p: { contentType } } })[0]?.content;

  test.each([
    ["the type itself, before ranges", "application/xml", ["*/*", "application/xml"], "application/xml"],
    ["the type without its parameters", "Text/CSV; header=present", ["TEXT/csv"], "TEXT/csv"],
    ["a range of the type", "text/csv", ["image/*", "text/*"], "text/*"],
    ["a range of a suffix", "application/atom+xml", ["text/*+xml", "application/*+xml"], "application/*+xml"],
    ["a range of a suffix, of every type", "image/svg+xml", ["*/*+xml"], "*/*+xml"],
    ["the first range that holds it", "application/a+xml", ["application/*", "*/*+xml"], "application/*"],
    ["JSON, by its name", "application/json", ["*/*", "application/json"], "application/json"],
    ["JSON, by its suffix", "application/problem+json", ["application/*", "*/*+json"], "*/*+json"],
  ])("%s", (_, contentType, keys, key) => {
    expect(asked(contentType, ...keys)).toBe(key);
  });

  test("JSON stays JSON under a range that does not name it", () => {
    expect(asked("application/json", "application/*", "*/*")).toBe("{}");
    expect(asked("application/problem+json", "application/json", "*/*")).toBe("{}");
  });

  test.each(["application/xml", "text/xml", "constructor/x"])(
    "none for %s, which is refused",
    (contentType) => {
      const call = () => asked(contentType, "application/yaml", "image/*", "application/*+xml");
      expect(call).toThrow(expect.objectContaining({ code: "INVALID_VALUE", property: "p" }));
      expect(call).toThrow("a codec for it in `codecs`");
    },
  );

  test("none for text, numbers and booleans, which are text as ever", () => {
    const codec = vi.fn(() => "no");
    const value = { p: ["<a/>", 1.5, true, 10n, new Date(0)] };
    const parts = toParts(value, { encodings: xml, codecs: { "application/xml": codec } });
    expect(parts.map(({ content }) => content)).toEqual([
      "<a/>",
      "1.5",
      "true",
      "10",
      "1970-01-01T00:00:00.000Z",
    ]);
    expect(codec).not.toHaveBeenCalled();
  });

  test("none for binaries, null and undefined", () => {
    const codec = vi.fn(() => "no");
    toParts({ p: [new Uint8Array(1), null, undefined] }, { encodings: xml, codecs: { "*/*": codec } });
    expect(codec).not.toHaveBeenCalled();
  });

  test("M24: under JSON that of JSON for every value", () => {
    const parts = toParts(
      { p: ["a", 1n, { b: 2 }], q: { c: 3 }, r: "text" },
      {
        encodings: { p: { contentType: "application/json" } },
        codecs: { "application/json": (value) => `json:${typeof value}` },
      },
    );
    expect(parts.map(({ content }) => content)).toEqual([
      "json:string",
      "json:bigint",
      "json:object",
      "json:object",
      "text",
    ]);
  });

  test("M34: none where a style lays the value out", () => {
    const encodings = { p: { contentType: "application/xml", style: "deepObject" } } as const;
    expect(toParts({ p: { a: 1 } }, { encodings, codecs })).toEqual([{ name: "p[a]", content: "1" }]);
  });

  test("M6: none for an object where the schema is binary", () => {
    const encodings = { p: { contentType: "application/xml", binary: true } } as const;
    expect(() => toParts({ p: { a: 1 } }, { encodings, codecs })).toThrow("need a Blob");
  });
});

describe("M25: a codec that does not write", () => {
  const failing = (codec: (value: unknown) => unknown) => {
    const call = () =>
      toParts(
        { p: [{ hush: "hush" }] },
        { encodings: xml, codecs: { "application/xml": codec as () => string } },
      );
    try {
      call();
    } catch (error) {
      if (error instanceof MultipartError) return error;
    }
    throw new Error("no MultipartError was thrown");
  };

  test("an error is the property's, without the codec's own, which may quote the value", () => {
    const error = failing((value) => {
      throw new TypeError(`cannot write ${JSON.stringify(value)}`);
    });
    expect(error).toMatchObject({ code: "INVALID_VALUE", property: "p[0]" });
    expect(error.message).toContain(
      'Property "p[0]": got an object that the codec for application/xml failed on',
    );
    expect(error.cause).toBeUndefined();
    expect(`${error.message}${error.stack}`).not.toContain("hush");
  });

  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["an object", { hush: 1 }],
    ["a Promise", Promise.resolve("hush")],
    ["a Blob", new Blob(["hush"])],
  ])("%s is no text and no bytes", (got, result) => {
    const error = failing(() => result);
    expect(error).toMatchObject({ code: "INVALID_VALUE", property: "p[0]" });
    expect(error.message).toContain(
      `got ${got} from the codec for application/xml, need a string or Uint8Array`,
    );
    expect(error.message).not.toContain("hush");
  });
});
