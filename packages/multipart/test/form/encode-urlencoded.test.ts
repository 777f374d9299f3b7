import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Encoding, encodeUrlencoded } from "../../src/index.js";

function encoded(value: unknown, encoding?: Encoding): string {
  return encodeUrlencoded({ p: value }, { encodings: encoding === undefined ? {} : { p: encoding } });
}

describe("by content type", () => {
  test("M14: the specification's example of a form with JSON values", () => {
    const value = {
      id: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      address: { streetAddress: "123 Example Dr.", city: "Somewhere", state: "CA", zip: "99999+1234" },
    };
    expect(encodeUrlencoded(value)).toBe(
      "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22%2C%22city%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22%2C%22zip%22%3A%2299999%2B1234%22%7D",
    );
  });

  test("M24: and its example of text as JSON", () => {
    const id = { contentType: "application/json" };
    expect(encodeUrlencoded({ id: "f81d4fae" }, { encodings: { id } })).toBe("id=%22f81d4fae%22");
    expect(encodeUrlencoded({ id: "f81d4fae" }, { overrides: { id } })).toBe("id=%22f81d4fae%22");
  });

  test("M10 M13: text, numbers, booleans, dates", () => {
    const value = { a: "x y", b: 1.5, c: false, d: 10n, e: new Date(0), f: "" };
    expect(encodeUrlencoded(value)).toBe("a=x+y&b=1.5&c=false&d=10&e=1970-01-01T00%3A00%3A00.000Z&f=");
    expect(encoded(new Date(0), { format: "date" })).toBe("p=1970-01-01");
  });

  test("M40 M41 M42 M43: arrays repeat, and nothing is nothing", () => {
    expect(encodeUrlencoded({ a: ["1", 2], b: [], c: undefined, d: null, e: [null, "x"] })).toBe(
      "a=1&a=2&e=x",
    );
    expect(encodeUrlencoded({})).toBe("");
  });

  test("M23: each item under the property's content type", () => {
    expect(encoded(["a", 1], { contentType: "application/json" })).toBe("p=%22a%22&p=1");
  });

  test.each<[Encoding["array"], string]>([
    ["repeat", "p=a&p=b+c"],
    ["brackets", "p%5B%5D=a&p%5B%5D=b+c"],
    ["indexed", "p%5B0%5D=a&p%5B1%5D=b+c"],
    ["json", "p=%5B%22a%22%2C%22b+c%22%5D"],
  ])("M40: %s", (array = "repeat", pairs) => {
    expect(encoded(["a", "b c"], { array })).toBe(pairs);
    expect(encodeUrlencoded({ p: ["a", "b c"] }, { overrides: { "*": { array } } })).toBe(pairs);
  });

  test("M43: null", () => {
    expect(encodeUrlencoded({ a: null, b: [null] }, { overrides: { "*": { null: "empty" } } })).toBe("a=&b=");
    expect(encodeUrlencoded({ a: null, b: [null] }, { overrides: { "*": { null: "text" } } })).toBe(
      "a=null&b=null",
    );
  });

  test("M31: bytes of a contentEncoding property are text", () => {
    const bytes = new Uint8Array([0xfb, 0xff, 0xfe, 0]);
    expect(encoded(bytes, { contentEncoding: "base64" })).toBe("p=%2B%2F%2F%2BAA%3D%3D");
    expect(encoded(bytes, { contentEncoding: "base64url" })).toBe("p=-__-AA");
    expect(encoded("-__-AA", { contentEncoding: "base64url", contentType: "image/png" })).toBe("p=-__-AA");
  });

  test("M27: headers and filenames do not count", () => {
    const headers = { "X-A": { value: "1" } };
    expect(encoded("a", { headers, filename: "b" })).toBe("p=a");
    expect(encodeUrlencoded({ p: "a" }, { overrides: { p: { headers: { "Content-Type": "b" } } } })).toBe(
      "p=a",
    );
  });

  test("M27: text goes where the schema says binary, as a form holds nothing else", () => {
    expect(encoded("a", { binary: true, defaultContentType: "application/octet-stream" })).toBe("p=a");
  });

  test("M3: an encoding that no property has changes nothing", () => {
    expect(encodeUrlencoded({ a: "1" }, { encodings: { b: { style: "deepObject" } } })).toBe("a=1");
  });

  test("line ends stay, as URLSearchParams leaves them", () => {
    expect(encoded("a\nb\r\nc")).toBe("p=a%0Ab%0D%0Ac");
  });

  test("random text is what URLSearchParams writes", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("\ud800", "&", "é", " ") }),
    );
    fc.assert(
      fc.property(fc.dictionary(text, text), (value) => {
        const entries = Object.entries(value);
        expect(encodeUrlencoded(value)).toBe(String(new URLSearchParams(entries)));
      }),
    );
  });
});

describe("M37: by style", () => {
  const list = ["blue", "black", "brown"];
  const object = { R: 100, G: 200, B: 150 };
  test.each<[string, Encoding, unknown, string]>([
    ["form, explode, array", { style: "form" }, list, "p=blue&p=black&p=brown"],
    ["form, explode, object", { explode: true }, object, "R=100&G=200&B=150"],
    ["form, array", { explode: false }, list, "p=blue,black,brown"],
    ["form, object", { explode: false }, object, "p=R,100,G,200,B,150"],
    ["form, text", { style: "form" }, "blue", "p=blue"],
    ["form, empty", { style: "form" }, "", "p="],
    ["spaceDelimited, array", { style: "spaceDelimited" }, list, "p=blue%20black%20brown"],
    ["spaceDelimited, object", { style: "spaceDelimited" }, object, "p=R%20100%20G%20200%20B%20150"],
    ["pipeDelimited, array", { style: "pipeDelimited" }, list, "p=blue%7Cblack%7Cbrown"],
    ["pipeDelimited, object", { style: "pipeDelimited" }, object, "p=R%7C100%7CG%7C200%7CB%7C150"],
    ["deepObject", { style: "deepObject", explode: true }, object, "p%5BR%5D=100&p%5BG%5D=200&p%5BB%5D=150"],
    ["an empty object", { explode: false }, {}, ""],
    ["null", { explode: false }, null, ""],
    ["delimiters inside texts", { explode: false }, ["a,b", "c|d"], "p=a%2Cb,c%7Cd"],
  ])("M37: %s", (_, encoding, value, pairs) => {
    expect(encoded(value, encoding)).toBe(pairs);
  });

  test("M35: a space is %20, and all that is not unreserved is encoded", () => {
    expect(encoded("a b+c!'()*-._~é", { style: "form" })).toBe("p=a%20b%2Bc%21%27%28%29%2A-._~%C3%A9");
    expect(encodeUrlencoded({ "❤️": "love!" }, { encodings: { "❤️": { style: "form" } } })).toBe(
      "%E2%9D%A4%EF%B8%8F=love%21",
    );
  });

  test("M35: the specification's example", () => {
    const value = { formulas: { a: "x+y", b: "x/y", c: "x^y" }, words: ["math", "is", "fun"] };
    const encodings = {
      formulas: { explode: true },
      words: { explode: false },
    };
    expect(encodeUrlencoded(value, { encodings })).toBe("a=x%2By&b=x%2Fy&c=x%5Ey&words=math,is,fun");
    const reserved = {
      formulas: { explode: true, allowReserved: true },
      words: { style: "spaceDelimited" },
    } as const;
    expect(encodeUrlencoded(value, { encodings: reserved })).toBe(
      "a=x%2By&b=x/y&c=x%5Ey&words=math%20is%20fun",
    );
  });

  test("M35: allowReserved leaves reserved characters and triples, but for what would break the form", () => {
    expect(encoded("https://a.b:1/c?d;e,f@g!$'()*", { allowReserved: true })).toBe(
      "p=https://a.b:1/c?d;e,f@g!$'()*",
    );
    expect(encoded("%41%2f%zz%", { allowReserved: true })).toBe("p=%41%2f%25zz%25");
    expect(encoded("[]#&=+ ^", { allowReserved: true })).toBe("p=%5B%5D%23%26%3D%2B%20%5E");
    expect(encoded("a/b", { allowReserved: false })).toBe("p=a%2Fb");
  });

  test("M34: the content types do not count, unless the caller names one", () => {
    const encoding = { explode: true, contentType: "application/json" };
    expect(encoded("a", encoding)).toBe("p=a");
    const overrides = { p: { contentType: "application/json" } };
    expect(encodeUrlencoded({ p: { a: 1 } }, { encodings: { p: encoding }, overrides })).toBe(
      "p=%7B%22a%22%3A1%7D",
    );
  });

  test("M38: deeper values go as brackets, percent-encoded as the style asks", () => {
    const deep = { a: [{ "b c": "d e" }, { b: [true, null] }] };
    expect(encoded(deep, { style: "deepObject" })).toBe(
      "p%5Ba%5D%5B0%5D%5Bb%20c%5D=d%20e&p%5Ba%5D%5B1%5D%5Bb%5D%5B0%5D=true",
    );
    expect(encoded({ a: ["b/c"] }, { style: "deepObject", allowReserved: true })).toBe("p%5Ba%5D%5B0%5D=b/c");
  });

  test("what is encoded by style is decoded by URLSearchParams", () => {
    const encodings = { p: { style: "form" } } as const;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (p) => {
        expect(new URLSearchParams(encodeUrlencoded({ p }, { encodings })).get("p")).toBe(p);
      }),
    );
  });
});

describe("what is refused", () => {
  test.each<[string, unknown, string]>([
    ["a Blob", new Blob(["hush"]), "p"],
    ["a file among others", ["a", new File(["hush"], "hush")], "p[1]"],
    ["bytes", new Uint8Array(1), "p"],
    ["a stream", { content: new ReadableStream() }, "p"],
    ["a function that opens one", { content: () => new Blob([]) }, "p"],
    ["a binary in JSON", { a: new Blob([]) }, "p.a"],
    ["NaN", Number.NaN, "p"],
    ["a function", () => 1, "p"],
  ])("M9 M25: %s", (_, value, property) => {
    const call = () => encoded(value);
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_VALUE", property }));
    expect(call).toThrow(/^(?!.*hush)/s);
  });

  test("M9: with style, too", () => {
    expect(() => encoded(new Blob([]), { style: "form" })).toThrow("got a binary value, need text");
    expect(() => encoded([new Blob([])], { explode: true })).toThrow('Property "p[0]"');
  });

  test("M66: a multipart body inside a form", () => {
    expect(() => encoded({ a: 1 }, { contentType: "multipart/mixed" })).toThrow("got an object, need text");
  });

  test.each([[[1]], [null], ["a=b"], [new Blob([])], [new URLSearchParams("hush=1")]])(
    "a body like %s",
    (value) => {
      expect(() => encodeUrlencoded(value as unknown as Record<string, unknown>)).toThrow(/^Body: got/);
    },
  );

  test("M53: names cannot break out", () => {
    expect(encodeUrlencoded({ 'a&b=c\r\n\0"\ud800': "x&y=z" })).toBe(
      "a%26b%3Dc%0D%0A%00%22%EF%BF%BD=x%26y%3Dz",
    );
    const name = 'a&b=c\r\n\0"\ud800';
    const encodings = { [name]: { allowReserved: true } };
    expect(encodeUrlencoded({ [name]: "x&y=\ud800" }, { encodings })).toBe(
      "a%26b%3Dc%0D%0A%00%22%EF%BF%BD=x%26y%3D%EF%BF%BD",
    );
  });
});
