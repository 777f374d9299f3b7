import { expect, test } from "vitest";
import { serializeJson } from "../src/serialize-json.js";

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
