import type { JsonObject } from "@partwise/description/document";
import type { ValueTable } from "./judge-values.js";

const text = { type: "string" };
const count = { type: "integer" };
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: "object", properties, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const requires = (...names: string[]) => ({ required: names });

const Base = object({ x: text, y: count });

/** Schemas that are composed of others. */
export const composedTables: readonly ValueTable[] = [
  {
    name: "a base that is a union, with a property of one member required",
    schemas: {
      S: { allOf: [ref("Either"), requires("b")] },
      Either: { oneOf: [object({ a: text }, requires("a")), object({ b: text, c: count })] },
    },
    right: [{ b: "x" }, { b: "x", c: 1 }],
    wrong: [{}, { c: 1 }, { b: "x", c: "y" }],
  },
  {
    name: "a union of objects and text, inside allOf",
    schemas: {
      S: { allOf: [ref("Either"), { description: "Either of them." }] },
      Either: { oneOf: [text, Base] },
    },
    right: ["a", { x: "a" }],
    wrong: [1, { x: 1 }],
  },
  {
    name: "required beside a union of objects and text",
    schemas: { S: { required: ["x"], oneOf: [text, ref("Base")] }, Base },
    right: ["a", { x: "a" }],
    wrong: [1, {}, { x: 1 }],
  },
  {
    name: "required beside a union whose members describe the property",
    schemas: {
      S: {
        type: "object",
        required: ["x"],
        oneOf: [object({ x: text, a: text }, requires("a")), object({ x: count, b: text }, requires("b"))],
      },
    },
    right: [
      { x: "a", a: "b" },
      { x: 1, b: "b" },
    ],
    wrong: [{ a: "b" }, { b: "b" }, { x: 1, a: "b" }],
  },
  {
    name: "properties beside oneOf",
    schemas: {
      S: object(
        { z: count },
        { required: ["z"], oneOf: [object({ a: text }, requires("a")), object({ b: text }, requires("b"))] },
      ),
    },
    right: [
      { z: 1, a: "x" },
      { z: 1, b: "x" },
    ],
    wrong: [{ z: 1 }, { a: "x" }, { z: "x", a: "x" }, { z: 1, a: 1 }],
  },
  {
    name: "properties beside anyOf",
    schemas: {
      S: object(
        { z: count },
        { required: ["z"], anyOf: [object({ a: text }, requires("a")), object({ b: text }, requires("b"))] },
      ),
    },
    right: [
      { z: 1, a: "x" },
      { z: 1, b: "x" },
      { z: 1, a: "x", b: "y" },
    ],
    wrong: [{ z: 1 }, { a: "x" }, { z: 1, a: 1 }],
  },
  {
    name: "anyOf and oneOf together",
    schemas: {
      S: {
        anyOf: [object({ a: text }, requires("a")), object({ b: text }, requires("b"))],
        oneOf: [object({ c: text }, requires("c")), object({ d: text }, requires("d"))],
      },
    },
    right: [
      { a: "x", c: "x" },
      { b: "x", d: "x" },
    ],
    wrong: [{ a: "x" }, { c: "x" }, { a: 1, c: "x" }],
  },
  {
    name: "allOf of unions",
    schemas: {
      S: {
        allOf: [
          { oneOf: [object({ a: text }, requires("a")), object({ b: text }, requires("b"))] },
          object({ c: count }, requires("c")),
        ],
      },
    },
    right: [
      { a: "x", c: 1 },
      { b: "x", c: 1 },
    ],
    wrong: [{ c: 1 }, { a: "x" }, { a: 1, c: 1 }],
  },
  {
    name: "annotated values",
    schemas: { S: { type: "string", oneOf: [{ const: "a", title: "A" }, { const: "b" }] } },
    right: ["a", "b"],
    wrong: ["c", 1],
  },
  {
    name: "formats of a text",
    schemas: { S: { type: "string", anyOf: [{ minLength: 3 }, { maxLength: 2 }] } },
    right: ["abc"],
    wrong: [1, null],
  },
  {
    name: "open values",
    schemas: { S: { anyOf: [{ type: "string", enum: ["a"] }, text] } },
    right: ["a", "z"],
    wrong: [1],
  },
  {
    name: "a number as text",
    schemas: { S: { oneOf: [{ type: "number" }, text, { type: "null" }] } },
    right: [1, "1", null],
    wrong: [true, {}],
  },
  {
    name: "nullable unions",
    version: "3.0",
    schemas: { S: { oneOf: [text, count], nullable: true } },
    right: ["a", 1, null],
    wrong: [true],
    isStricter: true,
  },
  {
    name: "a union or null",
    schemas: { S: { oneOf: [ref("Base"), { type: "null" }] }, Base },
    right: [{ x: "a" }, null],
    wrong: [{ x: 1 }, "a"],
  },
  {
    name: "types that a union narrows",
    schemas: { S: { type: ["string", "null"], oneOf: [{ type: "string", enum: ["a"] }, { type: "null" }] } },
    right: ["a", null],
    wrong: ["b", 1],
  },
  {
    name: "types that rule a member of a union out",
    schemas: { S: { type: "object", oneOf: [Base, { type: "null" }] } },
    right: [{ x: "a" }],
    wrong: [null, { x: 1 }],
  },
  {
    name: "an array of either items",
    schemas: { S: { type: "array", anyOf: [{ items: text }, { items: count }] } },
    right: [["a"], [1]],
    wrong: ["a", [true]],
  },
  {
    name: "an enum through allOf",
    schemas: { S: { type: "string", allOf: [ref("E")] }, E: { type: "string", enum: ["a", "b"] } },
    right: ["a"],
    wrong: ["c", 1],
  },
  {
    name: "an enum that allOf narrows",
    schemas: { S: { allOf: [ref("E"), { enum: ["a"] }] }, E: { type: "string", enum: ["a", "b"] } },
    right: ["a"],
    wrong: ["b"],
  },
  {
    name: "an object beside a reference, in 3.1",
    schemas: { S: { ...ref("Base"), required: ["x"], properties: { z: text } }, Base },
    right: [{ x: "a", z: "b" }],
    wrong: [{ z: "b" }, { x: "a", z: 1 }],
  },
  {
    name: "what stands beside a reference in 3.0 is ignored",
    version: "3.0",
    schemas: { S: { ...ref("Base"), required: ["x"] }, Base },
    right: [{}, { x: "a" }],
    wrong: [{ x: 1 }],
    isStricter: true,
  },
  {
    name: "allOf of one that is open",
    schemas: {
      S: { allOf: [ref("Open"), object({ b: count })] },
      Open: object({ a: text }, { additionalProperties: true }),
    },
    right: [{ a: "x", b: 1, c: true }],
    wrong: [{ a: 1 }, { b: "x" }],
  },
  {
    name: "required of one that is open",
    schemas: {
      S: { allOf: [ref("Open"), requires("a", "q")] },
      Open: object({ a: text }, { additionalProperties: true }),
    },
    right: [{ a: "x", q: 1 }],
    wrong: [{ q: 1 }, { a: "x" }, { a: 1, q: 1 }],
  },
  {
    name: "allOf of bare objects",
    schemas: { S: { allOf: [ref("Base"), { type: "object" }, { description: "d" }] }, Base },
    right: [{ x: "a" }],
    wrong: [{ x: 1 }, "a"],
  },
  {
    name: "allOf of nothing but a bare object",
    schemas: { S: { allOf: [{ type: "object" }] } },
    right: [{ a: 1 }],
    wrong: ["a", null],
  },
  {
    name: "allOf in allOf",
    schemas: { S: { allOf: [{ allOf: [{ allOf: [Base] }, requires("x")] }, requires("y")] } },
    right: [{ x: "a", y: 1 }],
    wrong: [{ x: "a" }, { y: 1 }],
  },
  {
    name: "a property that two members describe",
    schemas: {
      S: { allOf: [object({ a: { type: ["string", "null"] } }), object({ a: text }, requires("a"))] },
    },
    right: [{ a: "x" }],
    wrong: [{}, { a: null }],
  },
  {
    name: "a property that one member alone makes read-only",
    schemas: { S: { allOf: [Base, object({ x: { readOnly: true } })] } },
    right: [{ x: "a" }],
    wrong: [{ x: 1 }],
  },
  { name: "not", schemas: { S: { type: "string", not: { enum: ["a"] } } }, right: ["b"], wrong: [1] },
];
