import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Encoding,
  encodeMultipart,
  encodeUrlencoded,
  MultipartError,
  toParts,
} from "../../src/index.js";
import { body, filePart, linesOf, part, textPart, typedPart } from "../helpers/lines-of.js";
import { readWithBusboy, readWithUndici } from "../helpers/read-with-busboy.js";

const png = new File(["x"], "own.png", { type: "image/png" });
const brackets = { encodings: { p: { object: "brackets" } } } as const;
const dots = { encodings: { p: { object: "dots" } } } as const;

function namesOf(p: unknown, encoding: Encoding): (string | undefined)[] {
  return toParts({ p }, { encodings: { p: encoding } }).map(({ name, content }) => `${name}=${content}`);
}

describe("M38: an object in a form as brackets or dots, all the way down", () => {
  test("M38: brackets, as Stripe reads them", async () => {
    const items = [
      { price: "p1", quantity: 2 },
      { price: "p2", tags: ["a", "b"] },
    ];
    expect(
      await linesOf({ line_items: items }, { overrides: { line_items: { object: "brackets" } } }),
    ).toEqual(
      body(
        textPart("line_items[0][price]", "p1"),
        textPart("line_items[0][quantity]", "2"),
        textPart("line_items[1][price]", "p2"),
        textPart("line_items[1][tags][0]", "a"),
        textPart("line_items[1][tags][1]", "b"),
      ),
    );
  });

  test("M38: dots with files inside, as ASP.NET reads them", async () => {
    const Children = [
      { Name: "a", Image: png },
      { Name: "b", Images: [png, new Uint8Array([49])] },
    ];
    const overrides = { "*": { object: "dots" } } as const;
    expect(await linesOf({ Children, Owner: { Born: new Date(0), Pets: [[1]] } }, { overrides })).toEqual(
      body(
        textPart("Children[0].Name", "a"),
        filePart("Children[0].Image", "own.png", "image/png", "x"),
        textPart("Children[1].Name", "b"),
        filePart("Children[1].Images", "own.png", "image/png", "x"),
        filePart("Children[1].Images", "Children[1].Images", "application/octet-stream", "1"),
        textPart("Owner.Born", "1970-01-01T00:00:00.000Z"),
        textPart("Owner.Pets[0][0]", "1"),
      ),
    );
  });

  test("M38: deepObject over an array goes as brackets, too; null is none of its items", () => {
    const encodings = { p: { style: "deepObject", explode: true } } as const;
    const namesOf = (p: unknown) =>
      toParts({ p }, { encodings }).map(({ name, content }) => `${name}=${content}`);
    expect(namesOf(["a", null, "b"])).toEqual(["p[0]=a", "p[1]=b"]);
    expect(namesOf([{ a: 1 }, { b: [2, { c: 3 }] }])).toEqual([
      "p[0][a]=1",
      "p[1][b][0]=2",
      "p[1][b][1][c]=3",
    ]);
    expect(namesOf([])).toEqual([]);
  });

  test("M38: deepObject beyond one level goes as brackets, files stay file parts", async () => {
    const encodings = { p: { style: "deepObject", explode: true, allowReserved: false } } as const;
    const value = { a: { b: [{ c: 1 }, { c: [true] }] }, d: "e", f: png, none: null, gone: undefined };
    expect(await linesOf({ p: value }, { encodings })).toEqual(
      body(
        textPart("p[a][b][0][c]", "1"),
        textPart("p[a][b][1][c][0]", "true"),
        textPart("p[d]", "e"),
        filePart("p[f]", "own.png", "image/png", "x"),
      ),
    );
  });

  test.each<[string, Encoding, string[]]>([
    ["indexed below the property if nobody says more", {}, ["p[l][0]=a", "p[l][1]=b"]],
    ["repeated", { array: "repeat" }, ["p[l]=a", "p[l]=b"]],
    ["with empty brackets", { array: "brackets" }, ["p[l][]=a", "p[l][]=b"]],
    ["by index", { array: "indexed" }, ["p[l][0]=a", "p[l][1]=b"]],
    ["as JSON", { array: "json" }, ['p[l]=["a","b"]']],
  ])("M40: an array of texts inside is %s", (_, encoding, want) => {
    expect(namesOf({ l: ["a", "b"] }, { object: "brackets", ...encoding })).toEqual(want);
  });

  test.each<[string, Encoding, string[]]>([
    ["repeated", {}, ["p=a", "p=b"]],
    ["with empty brackets", { array: "brackets" }, ["p[]=a", "p[]=b"]],
    ["by index", { array: "indexed" }, ["p[0]=a", "p[1]=b"]],
    ["as JSON", { array: "json" }, ['p=["a","b"]']],
  ])("M40: a property that is an array of texts is %s as ever", (_, encoding, want) => {
    expect(namesOf(["a", "b"], { object: "brackets", ...encoding })).toEqual(want);
  });

  test("M40: arrays that hold an object or an array go by index, whatever texts are", () => {
    const value = [1, { a: 2 }, [3, [4]]];
    const want = ["p[0]=1", "p[1][a]=2", "p[2][0]=3", "p[2][1][0]=4"];
    expect(namesOf(value, { object: "brackets", array: "repeat" })).toEqual([
      ...want.slice(0, 2),
      "p[2][0]=3",
      "p[2][1]=4",
    ]);
    expect(namesOf(value, { object: "brackets" })).toEqual(want);
  });

  test("M41 M42 M43: what is empty, undefined or null is no part, and leaves no gap", () => {
    const value = [{}, { a: null, b: [] }, undefined, null, { c: 1, d: undefined }, { e: 2 }];
    expect(namesOf(value, { object: "brackets" })).toEqual(["p[0][c]=1", "p[1][e]=2"]);
    expect(namesOf({ a: {}, b: [[]] }, { object: "dots" })).toEqual([]);
  });

  test("M43: null at depth as its layout says", () => {
    expect(namesOf({ a: null, l: [null, { b: null }] }, { object: "dots", null: "text" })).toEqual([
      "p.a=null",
      "p.l[0]=null",
      "p.l[1].b=null",
    ]);
    expect(namesOf({ a: null }, { object: "brackets", null: "empty" })).toEqual(["p[a]="]);
    expect(namesOf({ a: null }, { style: "deepObject", null: "text" })).toEqual(["p[a]=null"]);
  });

  test("M44: values at depth are spelled as others are", () => {
    const value = { n: 1.5, big: 7n, on: true, at: new Date(0), url: { toJSON: () => "u" } };
    const want = ["p.n=1.5", "p.big=7", "p.on=1", "p.at=1970-01-01T00:00:00.000Z", "p.url=u"];
    expect(namesOf(value, { object: "dots", boolean: "1" })).toEqual(want);
  });

  test("M28: headers stand on each part; content types speak of the object as a whole, and fall away", async () => {
    const headers = { "X-A": { value: "1" } };
    const encodings = { p: { object: "dots", contentType: "application/json", headers } } as const;
    const want = part('Content-Disposition: form-data; name="p.a"', "X-A: 1", "", "b");
    expect(await linesOf({ p: { a: "b" } }, { encodings })).toEqual(body(want));
  });

  test("the caller's `json` or content type puts the layout aside", async () => {
    const want = body(typedPart("p", "application/json", '{"a":1}'));
    for (const override of [{ object: "json" }, { contentType: "application/json" }] as const) {
      expect(await linesOf({ p: { a: 1 } }, { ...brackets, overrides: { p: override } })).toEqual(want);
    }
    const deep = { encodings: { p: { style: "deepObject" } }, overrides: { p: { object: "json" } } } as const;
    expect(await linesOf({ p: { a: 1 } }, deep)).toEqual(want);
  });

  test("M33: only a form has it", () => {
    const json = [{ name: "p", contentType: "application/json", content: '{"a":1}' }];
    expect(toParts({ p: { a: 1 } }, { ...brackets, mediaType: "multipart/related" })).toEqual(json);
  });

  test("a urlencoded form has it too, and no files", () => {
    const overrides = { "*": { object: "brackets" } } as const;
    const line_items = [{ price: "a b" }, { price: true }];
    expect(encodeUrlencoded({ line_items, a: "b" }, { overrides })).toBe(
      "line_items%5B0%5D%5Bprice%5D=a+b&line_items%5B1%5D%5Bprice%5D=true&a=b",
    );
    expect(() => encodeUrlencoded({ p: { f: [png] } }, { overrides })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", property: "p.f[0]" }),
    );
  });

  const cycle: Record<string, unknown> = {};
  cycle.again = { cycle };
  let deep: unknown = 1;
  for (let level = 0; level < 5000; level++) deep = { deep };

  test.each<[string, unknown, string]>([
    ["an object that contains itself", cycle, "p.again.cycle"],
    ["a value nested too deeply", deep, `p${".deep".repeat(100)}`],
    ["a Map", { a: [new Map()] }, "p.a[0]"],
    ["NaN", { a: { b: Number.NaN } }, "p.a.b"],
    ["a function", [{ a: () => 1 }], "p[0].a"],
  ])("%s is refused, by its path", (got, value, property) => {
    for (const options of [brackets, dots, { encodings: { p: { style: "deepObject" } } } as const]) {
      if (options !== brackets && options !== dots && Array.isArray(value)) continue;
      const call = () => toParts({ p: value }, options);
      expect(call).toThrow(MultipartError);
      expect(call).toThrow(expect.objectContaining({ code: "INVALID_VALUE", property }));
      expect(call).toThrow(`got ${got}`);
    }
  });
});

describe("what parsers that are not ours read", () => {
  const key = fc.string({ unit: fc.constantFrom("a", "b", "é", " ", "="), minLength: 1, maxLength: 3 });
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.string({ unit: fc.constantFrom("a", "ü", "&", "%") }), fc.integer(), fc.boolean()),
    tree: fc.oneof(
      { depthSize: "small" },
      tie("leaf"),
      fc.dictionary(key, tie("tree"), { maxKeys: 3 }),
      fc.array(tie("tree"), { maxLength: 3 }),
    ),
  }));

  /** The names and texts of a value, written another way. */
  function flat(value: unknown, name: string, isOutermost = true): [string, string][] {
    if (typeof value !== "object" || value === null) return [[name, String(value)]];
    if (!Array.isArray(value)) {
      return Object.entries(value).flatMap(([each, member]) => flat(member, `${name}[${each}]`, false));
    }
    if (isOutermost && value.every((item) => typeof item !== "object")) {
      return value.map((item) => [name, String(item)]);
    }
    const filled = value.filter((item) => flat(item, "", false).length > 0);
    return filled.flatMap((item, i) => flat(item, `${name}[${i}]`, false));
  }

  test("M37 M38: every value of a tree, under its name", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.dictionary(key, tree, { maxKeys: 3 }), fc.array(tree, { maxLength: 3 })),
        async (p) => {
          const want = flat(p, "p");
          const form = encodeMultipart({ p }, brackets);
          const read = want.length === 0 ? [] : await readWithBusboy(form);
          expect(read.map(({ name, bytes }) => [name, String(bytes)])).toEqual(want);
          const again = want.length === 0 ? [] : await readWithUndici(form);
          expect(again.map(({ name, bytes }) => [name, String(bytes)])).toEqual(want);
          expect([...new URLSearchParams(encodeUrlencoded({ p }, brackets))]).toEqual(want);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("M44: booleans as 1 and 0", () => {
  test.each<[string, unknown, Encoding, string[]]>([
    ["a boolean", true, {}, ["p=1"]],
    ["each item", [true, false], {}, ["p=1", "p=0"]],
    ["joined by a style", [true, false, "true"], { style: "pipeDelimited" }, ["p=1|0|true"]],
    ["an object's members by a style", { a: false }, { style: "deepObject" }, ["p[a]=0"]],
    ["text stays text", "true", {}, ["p=true"]],
    ["not in JSON", { a: true }, {}, ['p={"a":true}']],
    ["not where it is JSON", true, { contentType: "application/json" }, ["p=true"]],
    ["under a type of text", true, { contentType: "text/x" }, ["p=1"]],
  ])("M44: %s", (_, value, encoding, want) => {
    expect(namesOf(value, { ...encoding, boolean: "1" })).toEqual(want);
    const overrides = { "*": { boolean: "1" } } as const;
    const parts = toParts({ p: value }, { encodings: { p: encoding }, overrides });
    expect(parts.map(({ name, content }) => `${name}=${content}`)).toEqual(want);
  });

  test("M44: the caller may take it back", () => {
    const encodings = { p: { boolean: "1" } } as const;
    expect(toParts({ p: true }, { encodings, overrides: { p: { boolean: "true" } } })[0]?.content).toBe(
      "true",
    );
    expect(encodeUrlencoded({ p: [true, false] }, { encodings })).toBe("p=1&p=0");
  });
});
