import { expect, test } from "vitest";
import { serializeJson, serializeJsonBody } from "../../src/serialize/serialize-json.js";

test.each<[string, unknown, string]>([
  ["bigint as digits", { a: [2n ** 64n] }, '{"a":[18446744073709551616]}'],
  [
    "undefined is left out of objects, and null in arrays",
    { a: undefined, b: [undefined, 1] },
    '{"b":[null,1]}',
  ],
  // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
  ["holes", [1, , 2], "[1,null,2]"],
  [
    "dates and toJSON()",
    { at: new Date(0), url: new URL("a:b") },
    '{"at":"1970-01-01T00:00:00.000Z","url":"a:b"}',
  ],
  ["toJSON() gets the key", { k: { toJSON: (key: string) => `<${key}>` } }, '{"k":"<k>"}'],
  ["toJSON() that gives itself", itself(), '{"a":1}'],
  ["an object without prototype", Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  [
    "an instance of a class",
    new (class Point {
      x = 1;
    })(),
    '{"x":1}',
  ],
  ["lone surrogates, as escapes", "\ud800", '"\\ud800"'],
  ["minus zero", -0, "0"],
  ["large and small numbers", [1e21, 1e-7], "[1e+21,1e-7]"],
  ["quotes and keys", { 'a"\n': "é\u2028" }, '{"a\\"\\n":"é\u2028"}'],
  ["a member named content", { content: "text", filename: "a" }, '{"content":"text","filename":"a"}'],
])("M14 M24: %s", (_, value, text) => {
  expect(serializeJson(value, "p")).toBe(text);
});

test.each<[string, unknown, string]>([
  ["a symbol", { a: [Symbol("hush")] }, "p.a[0]"],
  ["a Set", { a: new Set() }, "p.a"],
  ["an Error", { a: new Error("hush") }, "p.a"],
  ["URLSearchParams", { a: new URLSearchParams("hush") }, "p.a"],
  ["a typed array", { a: [new Float32Array(1)] }, "p.a[0]"],
  ["a Uint8Array", { a: new Uint8Array(1) }, "p.a"],
  ["a stream", { a: new ReadableStream() }, "p.a"],
  ["a cycle through toJSON()", cycle(), "p[0]"],
  ["a cycle that branches", branches(), "p.a"],
])("M25: %s inside a JSON part is refused", (_, value, property) => {
  expect(() => serializeJson(value, "p")).toThrow(
    expect.objectContaining({ code: "INVALID_VALUE", property }),
  );
  expect(() => serializeJson(value, "p")).toThrow(/^(?!.*hush)/s);
});

function itself(): object {
  return Object.defineProperty({ a: 1 }, "toJSON", {
    value(this: object) {
      return this;
    },
  });
}

function cycle(): object {
  const inner: object[] = [];
  const outer = { toJSON: () => inner };
  inner.push(outer);
  return outer;
}

function branches(): object {
  const value: Record<string, unknown> = {};
  for (const key of "abcdefgh") value[key] = value;
  return value;
}

test.each<[string, unknown]>([
  ["what JSON has", { a: [1, "b", null, true, { c: [] }], d: undefined }],
  ["a Date, and what has a toJSON()", { at: [new Date(0)], url: new URL("a:b"), own: { toJSON: () => [1] } }],
  [
    "instances of classes",
    [
      new (class Point {
        x = 1;
      })(),
      Object.create(null),
    ],
  ],
  ["boxed scalars", [Object("a"), Object(1), Object(false)]],
  ["a scalar", "text"],
  ["many levels", nested(90)],
  ["more levels", nested(1000)],
])("a body of %s is what JSON.stringify writes", (_, value) => {
  expect(serializeJsonBody(value)).toBe(JSON.stringify(value));
});

test("a bigint with a toJSON() of its own is a body", () => {
  const prototype = BigInt.prototype as { toJSON?: () => string };
  prototype.toJSON = function (this: bigint) {
    return `${this}n`;
  };
  try {
    expect(serializeJsonBody({ a: 7n })).toBe('{"a":"7n"}');
  } finally {
    delete prototype.toJSON;
  }
});

test.each<[string, unknown, string | undefined]>([
  ["a bigint", { a: [7n] }, "a[0]"],
  ["undefined", { a: [1, undefined] }, "a[1]"],
  // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
  ["undefined", [, 1], "[0]"],
  ["NaN", { a: Number.NaN }, "a"],
  ["-Infinity", { a: { b: -Infinity } }, "a.b"],
  ["a Map", [{ a: new Map() }], "[0].a"],
  ["a Set", new Set(), undefined],
  ["a symbol", { a: Symbol("hush") }, "a"],
  ["a function", { a: () => "hush" }, "a"],
  ["a function", () => "hush", undefined],
  ["a Float32Array", { a: new Float32Array(1) }, "a"],
  ["a DataView", { a: new DataView(new ArrayBuffer(1)) }, "a"],
  ["a RegExp", { a: /hush/ }, "a"],
  ["a Promise", { a: Promise.resolve("hush") }, "a"],
  ["an invalid Date", { a: new Date(Number.NaN) }, "a"],
  ["a binary value", { a: { b: new Blob(["hush"]) } }, "a.b"],
  ["a binary value", { a: Buffer.from("hush") }, "a"],
  ["an object that contains itself", branches(), "a"],
  ["a value nested too deeply", nested(100_000), undefined],
])("a body with %s is refused, by its path", (got, value, property) => {
  const call = () => serializeJsonBody(value);
  expect(call).toThrow(expect.objectContaining({ name: "MultipartError", code: "INVALID_VALUE" }));
  expect(call).toThrow(`${property === undefined ? "Body" : `Property "${property}"`}: got ${got}`);
  expect(call).toThrow(/^(?!.*hush)/s);
});

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}
