import { describe, expect, test } from "vitest";
import { type Encoding, type EncodingOverride, MultipartError, toParts } from "../../src/index.js";

const png = new Blob(["x"], { type: "image/png" });
const bare = new Blob(["x"]);

function typeOf(value: unknown, encoding?: Encoding, override?: EncodingOverride): string | undefined {
  const encodings = encoding === undefined ? {} : { p: encoding };
  const overrides = override === undefined ? {} : { p: override };
  return toParts({ p: value }, { encodings, overrides })[0]?.contentType;
}

describe("text and JSON", () => {
  test.each<[string, unknown, Encoding | undefined, string | undefined]>([
    ["M10: a string", "a", undefined, undefined],
    ["M10: a string by default text/plain", "a", { defaultContentType: "text/plain" }, undefined],
    [
      "M6 M7: text of a property without type is text",
      "a",
      { defaultContentType: "application/octet-stream" },
      undefined,
    ],
    ["M6 M7: so is a number", 1, { defaultContentType: "application/octet-stream" }, undefined],
    ["M6 M7: and a boolean", true, { defaultContentType: "application/octet-stream" }, undefined],
    [
      "M7 M14: an object of a property without type",
      {},
      { defaultContentType: "application/octet-stream" },
      "application/json",
    ],
    [
      "M12: text with contentEncoding",
      "YQ==",
      { defaultContentType: "application/octet-stream", contentEncoding: "base64" },
      "application/octet-stream",
    ],
    ["M13: a number", 1, { defaultContentType: "text/plain" }, undefined],
    ["M14: an object", {}, { defaultContentType: "application/json" }, "application/json"],
    ["M20: the first that is no wildcard", "a", { contentType: "image/*,text/csv ,text/plain" }, "text/csv"],
    [
      "M20 M22: the first JSON for an object",
      {},
      { contentType: "application/xml, application/vnd.x+json" },
      "application/vnd.x+json",
    ],
    ["M20: a wildcard that allows the default", "a", { contentType: "text/*" }, "text/plain"],
    ["M20: any", {}, { contentType: "*/*" }, "application/json"],
    ["M20: a quoted comma", "a", { contentType: 'text/csv; x="a,b", text/plain' }, 'text/csv; x="a,b"'],
    [
      "M21: verbatim",
      "<a/>",
      { contentType: "application/xml; charset=utf-8" },
      "application/xml; charset=utf-8",
    ],
    [
      "M21: over the default",
      "a",
      { contentType: "text/html", defaultContentType: "text/plain" },
      "text/html",
    ],
    ["M55: text/plain when it is explicit", "a", { contentType: "text/plain" }, "text/plain"],
    ["an empty contentType is none", "a", { contentType: "" }, undefined],
  ])("%s", (_, value, encoding, contentType) => {
    expect(typeOf(value, encoding)).toBe(contentType);
  });

  test("M22: the caller's choice wins", () => {
    expect(typeOf("a", { contentType: "text/csv, text/html" }, { contentType: "text/html" })).toBe(
      "text/html",
    );
    expect(typeOf("a", { contentType: "image/*" }, { contentType: "text/x" })).toBe("text/x");
  });

  test("M24: a string is quoted under JSON and bare under text", () => {
    const content = (contentType: string) =>
      toParts({ p: 'a"b' }, { encodings: { p: { contentType } } })[0]?.content;
    expect(content("application/json")).toBe('"a\\"b"');
    expect(content("Application/Problem+JSON; charset=utf-8")).toBe('"a\\"b"');
    expect(content("text/plain")).toBe('a"b');
    expect(content("application/xml")).toBe('a"b');
  });

  test("M44: numbers, bigints and dates under JSON", () => {
    const overrides = { p: { contentType: "application/json" } };
    const content = (p: unknown) => toParts({ p }, { overrides })[0]?.content;
    expect([content(1.5), content(10n), content(new Date(0)), content(true)]).toEqual([
      "1.5",
      "10",
      '"1970-01-01T00:00:00.000Z"',
      "true",
    ]);
  });

  test.each(["application/xml", "application/x-www-form-urlencoded", "image/png", "text/html"])(
    "M25: an object under %s is refused",
    (contentType) => {
      const call = () => toParts({ p: { hush: 1 } }, { encodings: { p: { contentType } } });
      expect(call).toThrow(expect.objectContaining({ code: "INVALID_VALUE", property: "p" }));
      expect(call).toThrow(contentType);
    },
  );

  test("M23: contentType stands on each item's part", () => {
    const parts = toParts({ p: [{ a: 1 }, "x"] }, { encodings: { p: { contentType: "application/json" } } });
    expect(parts).toEqual([
      { name: "p", contentType: "application/json", content: '{"a":1}' },
      { name: "p", contentType: "application/json", content: '"x"' },
    ]);
  });
});

describe("binaries", () => {
  test.each<[string, unknown, Encoding | undefined, string]>([
    ["M52: its own type", png, undefined, "image/png"],
    ["M52: octet-stream without one", bare, undefined, "application/octet-stream"],
    ["M52: octet-stream for bytes", new ArrayBuffer(1), undefined, "application/octet-stream"],
    [
      "M6: not the text default of the schema",
      bare,
      { defaultContentType: "text/plain" },
      "application/octet-stream",
    ],
    [
      "M18: its own type over contentMediaType",
      png,
      { binary: true, defaultContentType: "image/gif" },
      "image/png",
    ],
    ["M18: else contentMediaType", bare, { binary: true, defaultContentType: "image/gif" }, "image/gif"],
    ["M21: one concrete type, verbatim", png, { contentType: "image/jpeg; q=1" }, "image/jpeg; q=1"],
    ["M22: its own type if it is listed", png, { contentType: "image/jpeg, image/png" }, "image/png"],
    ["M22: its own type if a wildcard allows it", png, { contentType: "image/*" }, "image/png"],
    [
      "M22: octet-stream if it is listed",
      bare,
      { contentType: "image/png, application/octet-stream" },
      "application/octet-stream",
    ],
    ["M52: a type that is none", new Blob([], { type: "picture" }), undefined, "application/octet-stream"],
  ])("%s", (_, value, encoding, contentType) => {
    expect(typeOf(value, encoding)).toBe(contentType);
  });

  test("M22: the value's own choice, then the property's", () => {
    const encoding = { contentType: "image/png, image/gif" };
    expect(typeOf(bare, encoding, { contentType: "image/gif" })).toBe("image/gif");
    expect(typeOf({ content: bare, contentType: "image/webp" }, encoding, { contentType: "image/gif" })).toBe(
      "image/webp",
    );
  });

  test.each<[string, unknown, string]>([
    ["no type among several", bare, "image/png, image/jpeg"],
    ["no type under a wildcard", bare, "image/*"],
    ["another type", png, "image/jpeg, image/gif"],
  ])("M22: %s is refused", (_, value, contentType) => {
    const call = () => toParts({ p: [value] }, { encodings: { p: { contentType } } });
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_CONTENT_TYPE", property: "p[0]" }));
    expect(call).toThrow(`allows ${contentType}`);
  });
});

test.each([
  "",
  "image",
  "image/*",
  "a/b, c/d",
  "text/x\r\nX-A: 1",
  "text/x; a=\0",
  "text /x",
  7 as unknown as string,
])("M21: %j is refused as the caller's content type", (contentType) => {
  for (const p of ["text", bare]) {
    const call = () => toParts({ p }, { overrides: { p: { contentType } } });
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_CONTENT_TYPE", property: "p" }));
    expect(call).toThrow(MultipartError);
  }
});

test("M20: text where only images are allowed is refused", () => {
  const call = () => toParts({ p: "a" }, { encodings: { p: { contentType: "image/*" } } });
  expect(call).toThrow('Property "p": the description allows image/*');
});
