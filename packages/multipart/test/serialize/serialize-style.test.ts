import { describe, expect, test } from "vitest";
import { type Encoding, MultipartError, toParts } from "../../src/index.js";
import { body, linesOf, part, textPart, typedPart } from "../helpers/lines-of.js";

const list = ["a", 2, true];
const object = { r: 100, g: "x y", none: null, gone: undefined };

describe("M37: style and explode", () => {
  const table: [string, Encoding, unknown, string[][]][] = [
    [
      "form, explode, array",
      { style: "form" },
      list,
      [textPart("p", "a"), textPart("p", "2"), textPart("p", "true")],
    ],
    ["form, explode, object", { explode: true }, object, [textPart("r", "100"), textPart("g", "x y")]],
    ["form, array", { style: "form", explode: false }, list, [textPart("p", "a,2,true")]],
    ["form, object", { explode: false }, object, [textPart("p", "r,100,g,x y")]],
    ["spaceDelimited, array", { style: "spaceDelimited" }, list, [textPart("p", "a 2 true")]],
    ["pipeDelimited, array", { style: "pipeDelimited" }, list, [textPart("p", "a|2|true")]],
    ["pipeDelimited, object", { style: "pipeDelimited" }, object, [textPart("p", "r|100|g|x y")]],
    [
      "deepObject",
      { style: "deepObject", explode: true },
      object,
      [textPart("p[r]", "100"), textPart("p[g]", "x y")],
    ],
    [
      "deepObject without explode",
      { style: "deepObject" },
      object,
      [textPart("p[r]", "100"), textPart("p[g]", "x y")],
    ],
    ["a scalar", { style: "pipeDelimited" }, new Date(0), [textPart("p", "1970-01-01T00:00:00.000Z")]],
    ["an empty array", { explode: false }, [null], []],
    ["an empty object", { explode: false }, {}, []],
  ];
  test.each(table)("M37: %s", async (_, encoding, value, parts) => {
    expect(await linesOf({ p: value }, { encodings: { p: encoding } })).toEqual(body(...parts));
  });
});

test("M34 M35: with any of the three, the content types do not count", async () => {
  const encodings = {
    p: { contentType: "application/json", defaultContentType: "application/json", allowReserved: false },
  };
  expect(await linesOf({ p: ["a"] }, { encodings })).toEqual(body(textPart("p", "a")));
});

test("M34: the caller's own contentType puts the style aside", async () => {
  const options = {
    encodings: { p: { explode: false } },
    overrides: { p: { contentType: "application/json" } },
  };
  expect(await linesOf({ p: { a: 1 } }, options)).toEqual(
    body(typedPart("p", "application/json", '{"a":1}')),
  );
});

test("M35: without any of the three the property follows its content type", async () => {
  const encodings = { p: { defaultContentType: "application/json" } };
  expect(await linesOf({ p: { a: 1 } }, { encodings })).toEqual(
    body(typedPart("p", "application/json", '{"a":1}')),
  );
});

test("M36: nothing is percent-encoded, with and without allowReserved", async () => {
  for (const allowReserved of [true, false]) {
    const encodings = { p: { style: "form", explode: false, allowReserved } } as const;
    expect(await linesOf({ p: ["a&b=c", "d/é?"] }, { encodings })).toEqual(
      body(textPart("p", Buffer.from("a&b=c,d/é?").toString("latin1"))),
    );
  }
});

test("M28: headers stand on each part", async () => {
  const encodings = { p: { explode: true, headers: { "X-A": { value: "1" } } } };
  expect(await linesOf({ p: ["a", "b"] }, { encodings })).toEqual(
    body(
      part('Content-Disposition: form-data; name="p"', "X-A: 1", "", "a"),
      part('Content-Disposition: form-data; name="p"', "X-A: 1", "", "b"),
    ),
  );
});

test("M54: lone line ends become CRLF", async () => {
  const encodings = { p: { explode: false } };
  expect(await linesOf({ p: ["a\nb", "c\rd"] }, { encodings })).toEqual(body(textPart("p", "a", "b,c", "d")));
});

describe("M38: deeper values are refused", () => {
  test.each<[string, Encoding, unknown, string]>([
    ["an array in an array", { explode: false }, [1, [2]], "p[1]"],
    ["an object in an array", { style: "pipeDelimited" }, [{ a: 1 }], "p[0]"],
    ["NaN", { explode: true }, { a: Number.NaN }, "p.a"],
  ])("M38: %s", (_, encoding, value, property) => {
    const call = () => toParts({ p: value }, { encodings: { p: encoding } });
    expect(call).toThrow(MultipartError);
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_VALUE", property }));
  });
});
