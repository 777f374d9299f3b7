import { describe, expect, test } from "vitest";
import { type ArrayLayout, type Encoding, type EncodingOverride, toParts } from "../../src/index.js";
import { body, filePart, linesOf, part, textPart, typedPart } from "../helpers/lines-of.js";

type Options = { encodings?: Record<string, Encoding>; overrides?: Record<string, EncodingOverride> };

/** The same decision in each of the places that can make it. */
function eachPlace(decision: EncodingOverride & Encoding): [string, Options][] {
  return [
    ["the property's override", { overrides: { tags: decision } }],
    ["the override of every property", { overrides: { "*": decision } }],
    ["the description", { encodings: { tags: decision } }],
  ];
}

describe("M23 M40: how an array is laid out", () => {
  const names: [ArrayLayout, string, string][] = [
    ["repeat", "tags", "tags"],
    ["brackets", "tags[]", "tags[]"],
    ["indexed", "tags[0]", "tags[1]"],
  ];
  for (const [array, first, second] of names) {
    test.each(eachPlace({ array }))(`M40: ${array}, by %s`, async (_, options) => {
      expect(await linesOf({ tags: ["a", 1], more: "x" }, options)).toEqual(
        body(textPart(first, "a"), textPart(second, "1"), textPart("more", "x")),
      );
    });

    test(`M40: ${array} with files`, async () => {
      const tags = [new File(["1"], "a.png", { type: "image/png" }), new Uint8Array([50])];
      expect(await linesOf({ tags }, { overrides: { tags: { array } } })).toEqual(
        body(
          filePart(first, "a.png", "image/png", "1"),
          filePart(second, second, "application/octet-stream", "2"),
        ),
      );
    });

    test(`M40: ${array} with objects`, async () => {
      expect(await linesOf({ tags: [{ a: 1 }, [2]] }, { overrides: { tags: { array } } })).toEqual(
        body(typedPart(first, "application/json", '{"a":1}'), typedPart(second, "application/json", "[2]")),
      );
    });

    test(`M41: ${array} of an empty array is no part`, () => {
      expect(toParts({ tags: [] }, { overrides: { tags: { array } } })).toEqual([]);
    });

    test(`M34: ${array} wins over style`, async () => {
      const encodings = { tags: { explode: false, array } };
      const expected = body(textPart(first, "a"), textPart(second, "b"));
      expect(await linesOf({ tags: ["a", "b"] }, { encodings })).toEqual(expected);
      const options = { encodings: { tags: { explode: false } }, overrides: { tags: { array } } };
      expect(await linesOf({ tags: ["a", "b"] }, options)).toEqual(expected);
    });
  }

  test("M42 M43: indexed counts the parts that are sent, so that no number is left out", async () => {
    const options = { overrides: { tags: { array: "indexed" } } } as const;
    expect(await linesOf({ tags: ["a", undefined, null, "b"] }, options)).toEqual(
      body(textPart("tags[0]", "a"), textPart("tags[1]", "b")),
    );
  });

  test.each(eachPlace({ array: "json" }))(
    "M23: json is one part with the whole array, by %s",
    async (_, options) => {
      expect(await linesOf({ tags: ["a", { b: null }, [1]] }, options)).toEqual(
        body(typedPart("tags", "application/json", '["a",{"b":null},[1]]')),
      );
      expect(await linesOf({ tags: [] }, options)).toEqual(body(typedPart("tags", "application/json", "[]")));
    },
  );

  test("M23: json wins over style and over what a schema implies for items", async () => {
    const schemas: Encoding[] = [
      { explode: false },
      { defaultContentType: "text/plain" },
      { defaultContentType: "application/octet-stream", contentEncoding: "base64" },
      { defaultContentType: "application/octet-stream", binary: true },
    ];
    for (const tags of schemas) {
      const options = { encodings: { tags }, overrides: { tags: { array: "json" } } } as const;
      expect(await linesOf({ tags: ["YQ=="] }, options)).toEqual(
        body(typedPart("tags", "application/json", '["YQ=="]')),
      );
    }
  });

  test("M23: json under the content type that is given, which has to be JSON", async () => {
    const array = "json";
    const json = { tags: { array, contentType: "application/vnd.tags+json" } } as const;
    expect(await linesOf({ tags: [1] }, { overrides: json })).toEqual(
      body(typedPart("tags", "application/vnd.tags+json", "[1]")),
    );
    const listed = { tags: { array, contentType: "application/xml, application/json" } } as const;
    expect(await linesOf({ tags: [1] }, { encodings: listed })).toEqual(
      body(typedPart("tags", "application/json", "[1]")),
    );
    const csv = { tags: { array, contentType: "text/csv" } } as const;
    expect(() => toParts({ tags: [1] }, { overrides: csv })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", property: "tags" }),
    );
  });

  test("M23: json refuses a binary, by its path", () => {
    const overrides = { "*": { array: "json" } } as const;
    for (const binary of [new Blob(["hush"]), new Uint8Array(2), { content: () => new Blob([]) }]) {
      expect(() => toParts({ tags: ["a", { b: [binary] }] }, { overrides })).toThrow(
        expect.objectContaining({ code: "INVALID_VALUE", property: "tags[1].b[0]" }),
      );
    }
  });

  test("M44: json writes dates as their property does", () => {
    const options = { encodings: { tags: { format: "date", array: "json" } } } as const;
    expect(toParts({ tags: [new Date(0)] }, options)[0]?.content).toBe('["1970-01-01"]');
  });
});

describe("M43: what null becomes", () => {
  test.each(eachPlace({ null: "empty" }))("M43: a part without content, by %s", async (_, options) => {
    expect(await linesOf({ tags: null }, options)).toEqual(body(textPart("tags", "")));
  });

  test.each(eachPlace({ null: "text" }))("M43: a part that says null, by %s", async (_, options) => {
    expect(await linesOf({ tags: null }, options)).toEqual(body(textPart("tags", "null")));
  });

  test.each(eachPlace({ null: "omit" }))("M43: no part, by %s", async (_, options) => {
    expect(await linesOf({ tags: null }, options)).toEqual(body());
  });

  test("M43: the caller's word counts before the description's", () => {
    const encodings = { a: { null: "text" } } as const;
    expect(toParts({ a: null }, { encodings, overrides: { a: { null: "omit" } } })).toEqual([]);
    expect(toParts({ a: null }, { encodings, overrides: { "*": { null: "omit" } } })).toEqual([]);
  });

  test("M43: items of arrays", async () => {
    const overrides = { a: { null: "empty" }, b: { null: "text", array: "indexed" } } as const;
    expect(await linesOf({ a: [null, "x"], b: [null, "y"], c: [null] }, { overrides })).toEqual(
      body(textPart("a", ""), textPart("a", "x"), textPart("b[0]", "null"), textPart("b[1]", "y")),
    );
  });

  test("M43: items that style joins", async () => {
    const a = { explode: false } as const;
    expect(await linesOf({ a: ["x", null] }, { encodings: { a } })).toEqual(body(textPart("a", "x")));
    expect(await linesOf({ a: ["x", null] }, { encodings: { a: { ...a, null: "empty" } } })).toEqual(
      body(textPart("a", "x,")),
    );
    expect(await linesOf({ a: ["x", null] }, { encodings: { a: { ...a, null: "text" } } })).toEqual(
      body(textPart("a", "x,null")),
    );
  });

  test("M43: under JSON the text is JSON too; an empty part has no type", async () => {
    const a = { defaultContentType: "application/json" } as const;
    expect(await linesOf({ a: null }, { encodings: { a: { ...a, null: "text" } } })).toEqual(
      body(typedPart("a", "application/json", "null")),
    );
    expect(await linesOf({ a: null }, { encodings: { a: { ...a, null: "empty" } } })).toEqual(
      body(textPart("a", "")),
    );
  });

  test("M43: where a file is expected, it is no file", async () => {
    const a = { binary: true, null: "empty" } as const;
    expect(await linesOf({ a: null }, { encodings: { a } })).toEqual(body(textPart("a", "")));
  });

  test("M43: null inside JSON stays", () => {
    const overrides = { "*": { null: "empty" } } as const;
    expect(toParts({ a: { b: null } }, { overrides })[0]?.content).toBe('{"b":null}');
  });
});

describe('M22 M28: the override of every property ("*")', () => {
  test("M22: holds where the property has none of its own, setting by setting", async () => {
    const overrides = {
      "*": { contentType: "text/x", headers: { "X-A": "1", "X-B": "1" } },
      b: { contentType: "text/y", headers: { "X-B": "2" } },
    };
    const head = (name: string) => `Content-Disposition: form-data; name="${name}"`;
    expect(await linesOf({ a: "1", b: "2" }, { overrides })).toEqual(
      body(
        part(head("a"), "Content-Type: text/x", "X-A: 1", "X-B: 1", "", "1"),
        part(head("b"), "Content-Type: text/y", "X-A: 1", "X-B: 2", "", "2"),
      ),
    );
  });

  test("M22: a { content } around a binary wins over all", () => {
    const overrides = { "*": { contentType: "a/b", filename: "every" }, f: { filename: "one" } };
    const f = { content: new Blob([]), contentType: "c/d", filename: "mine" };
    expect(toParts({ f }, { overrides })[0]).toMatchObject({ contentType: "c/d", filename: "mine" });
    expect(toParts({ f: f.content }, { overrides })[0]).toMatchObject({
      contentType: "a/b",
      filename: "one",
    });
  });
});

describe("what an extension of the description says", () => {
  test("M56: a filename, before the File's own and after the caller's", () => {
    const encodings = { f: { filename: "dir/said.txt" } };
    const f = new File([], "own.txt");
    expect(toParts({ f }, { encodings })[0]?.filename).toBe("dir/said.txt");
    expect(toParts({ f }, { encodings, overrides: { f: { filename: "b.txt" } } })[0]?.filename).toBe("b.txt");
    expect(toParts({ f: "text" }, { encodings })[0]).not.toHaveProperty("filename");
  });

  test("M28: headers, which the caller's go over", () => {
    const encodings = { a: { headers: { "X-A": { value: "1" } } } };
    expect(toParts({ a: "" }, { encodings })[0]?.headers).toEqual({ "X-A": "1" });
    const overrides = { a: { headers: { "x-a": "2" } } };
    expect(toParts({ a: "" }, { encodings, overrides })[0]?.headers).toEqual({ "x-a": "2" });
  });
});

describe("M44: format date", () => {
  const encodings = { on: { format: "date", defaultContentType: "text/plain" } } as const;
  test("M44: a Date is its first ten characters, in arrays and under style too", async () => {
    const on = new Date(Date.UTC(2024, 1, 29, 12));
    expect(await linesOf({ on }, { encodings })).toEqual(body(textPart("on", "2024-02-29")));
    expect(await linesOf({ on: [on] }, { encodings })).toEqual(body(textPart("on", "2024-02-29")));
    expect(
      await linesOf({ on: [on, on] }, { encodings: { on: { ...encodings.on, explode: false } } }),
    ).toEqual(body(textPart("on", "2024-02-29,2024-02-29")));
  });

  test("M44: under JSON it has quotes; text passes as it is; an invalid Date is refused", () => {
    const overrides = { on: { contentType: "application/json" } };
    expect(toParts({ on: new Date(0) }, { encodings, overrides })[0]?.content).toBe('"1970-01-01"');
    expect(toParts({ on: "someday" }, { encodings })[0]?.content).toBe("someday");
    expect(() => toParts({ on: new Date(Number.NaN) }, { encodings })).toThrow("invalid Date");
  });
});
