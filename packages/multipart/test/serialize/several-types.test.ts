import { describe, expect, test } from "vitest";
import { body, filePart, linesOf, part, typedPart } from "../helpers/lines-of.js";

const xml = "application/xml; charset=utf-8";

describe("M71: a property that may be an array has one content type for one value and for each of several", () => {
  const encodings = { forms: { contentType: xml } };

  test("M71 M6: one value is one part", async () => {
    expect(await linesOf({ forms: "<a/>" }, { encodings })).toEqual(body(typedPart("forms", xml, "<a/>")));
  });

  test("M71 M40: several are as many parts of one name, each with the type", async () => {
    expect(await linesOf({ forms: ["<a/>", "<b/>"] }, { encodings })).toEqual(
      body(typedPart("forms", xml, "<a/>"), typedPart("forms", xml, "<b/>")),
    );
  });

  test("M71 M41: none is no part", async () => {
    expect(await linesOf({ forms: [], name: "a" }, { encodings })).toEqual(
      body(part('Content-Disposition: form-data; name="name"', "", "a")),
    );
  });

  test("M71 M14: an object, or several, is JSON", async () => {
    const json = { rows: { contentType: "application/json" } };
    expect(await linesOf({ rows: { a: 1 } }, { encodings: json })).toEqual(
      body(typedPart("rows", "application/json", '{"a":1}')),
    );
    expect(await linesOf({ rows: [{ a: 1 }, "b"] }, { encodings: json })).toEqual(
      body(typedPart("rows", "application/json", '{"a":1}'), typedPart("rows", "application/json", '"b"')),
    );
  });

  test("M71 M50: a file, or several, each has a filename", async () => {
    const files = { photo: { binary: true as const, contentType: "image/png" } };
    const photo = (name: string) => ({ content: new TextEncoder().encode(name), filename: `${name}.png` });
    expect(await linesOf({ photo: photo("a") }, { encodings: files })).toEqual(
      body(filePart("photo", "a.png", "image/png", "a")),
    );
    expect(await linesOf({ photo: [photo("a"), photo("b")] }, { encodings: files })).toEqual(
      body(filePart("photo", "a.png", "image/png", "a"), filePart("photo", "b.png", "image/png", "b")),
    );
  });
});
