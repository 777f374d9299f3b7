import type { JsonObject } from "@partwise/description/document";
import type { ValueTable } from "./judge-values.js";

const text = { type: "string" };
const count = { type: "integer" };
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: "object", properties, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const requires = (...names: string[]) => ({ required: names });

const Base = object({ x: text, y: count });

/** Schemas behind references of every kind. */
export const referenceTables: readonly ValueTable[] = [
  {
    name: "deep references",
    schemas: {
      S: object(
        {
          a: ref("Base/properties/x"),
          b: ref("Base/properties/list/items"),
          c: ref("Sp%20ace"),
          d: ref("a~1b"),
        },
        requires("a"),
      ),
      Base: object({ x: text, list: { type: "array", items: count } }),
      "Sp ace": text,
      "a/b": count,
    },
    right: [{ a: "x", b: 1, c: "y", d: 1 }],
    wrong: [{}, { a: 1 }, { a: "x", b: "y" }, { a: "x", c: 1 }, { a: "x", d: "y" }],
  },
  {
    name: "a deep reference through another one",
    schemas: {
      S: object({ a: ref("Alias/properties/inner/properties/x") }, requires("a")),
      Alias: ref("Holder/properties/held"),
      Holder: object({ held: object({ inner: Base }) }),
    },
    right: [{ a: "x" }],
    wrong: [{}, { a: 1 }],
    isStricter: true,
  },
  {
    name: "names that differ in case or in a sign",
    schemas: {
      S: object({ a: ref("Foo"), b: ref("foo"), c: ref("f-o"), d: ref("f_o") }),
      Foo: text,
      foo: count,
      "f-o": text,
      f_o: count,
    },
    right: [{ a: "x", b: 1, c: "x", d: 1 }],
    wrong: [{ a: 1 }, { b: "x" }, { c: 1 }, { d: "x" }],
  },
];
