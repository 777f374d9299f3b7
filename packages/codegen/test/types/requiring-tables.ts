import type { JsonObject } from "@partwise/description/document";
import type { ValueTable } from "./judge-values.js";

const text = { type: "string" };
const count = { type: "integer" };
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: "object", properties, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const requires = (...names: string[]) => ({ required: names });

const Base = object({ x: text, y: count });
const MaybeBase = object({ x: text, y: count }, { type: ["object", "null"] });
const OldMaybeBase = object({ x: text, y: count }, { nullable: true });

/** Schemas of which one requires what another one describes. */
export const requiringTables: readonly ValueTable[] = [
  {
    name: "one of several required ones",
    schemas: { S: object({ a: text, b: count }, { anyOf: [requires("a"), requires("b")] }) },
    right: [{ a: "x" }, { b: 1 }, { a: "x", b: 1 }],
    wrong: [{}, { a: 1 }, { b: "x" }, null],
  },
  {
    name: "one of several required ones, with oneOf",
    schemas: { S: object({ a: text, b: count, c: text }, { oneOf: [requires("a"), requires("b", "c")] }) },
    right: [{ a: "x" }, { b: 1, c: "y" }],
    wrong: [{}, { b: 1 }, { c: "y" }, { a: 1 }],
  },
  {
    name: "one of several required ones, or none",
    schemas: { S: object({ a: text, b: count }, { anyOf: [requires("a"), { not: requires("a") }] }) },
    right: [{ a: "x" }, { b: 1 }, {}],
    wrong: [{ a: 1 }, { b: "x" }],
  },
  {
    name: "one of several required ones, none of which is described",
    schemas: { S: { type: "object", anyOf: [requires("a"), requires("b")] } },
    right: [{ a: "x" }, { b: 1 }],
    wrong: [{}, null],
  },
  {
    name: "allOf of a base, and a property of it that is required",
    schemas: { S: { allOf: [ref("Base"), requires("x")] }, Base },
    right: [{ x: "a" }, { x: "a", y: 1 }],
    wrong: [{}, { y: 1 }, { x: 1 }, { x: "a", y: "b" }],
  },
  {
    name: "allOf of a base, required beside it",
    schemas: { S: { allOf: [ref("Base")], required: ["x"] }, Base },
    right: [{ x: "a" }],
    wrong: [{}, { x: 1 }],
  },
  {
    name: "a base of a base, required two levels up",
    schemas: {
      S: { allOf: [ref("Middle"), object({ z: text }, requires("x", "z"))] },
      Middle: { allOf: [ref("Base"), object({ w: text })] },
      Base,
    },
    right: [
      { x: "a", z: "b" },
      { x: "a", z: "b", w: "c", y: 1 },
    ],
    wrong: [{ z: "b" }, { x: "a" }, { x: 1, z: "b" }, { x: "a", z: "b", w: 1 }],
  },
  {
    name: "what a base requires and another member describes",
    schemas: { S: { allOf: [ref("Needy"), object({ z: text })] }, Needy: object({ x: text }, requires("z")) },
    right: [{ z: "a" }],
    wrong: [{}, { x: "a" }, { z: 1 }],
  },
  {
    name: "what a member requires and nobody describes",
    schemas: { S: { allOf: [ref("Base"), requires("q")] }, Base },
    right: [{ q: 1 }, { q: null, x: "a" }],
    wrong: [{}, { x: "a" }],
  },
  {
    name: "a nullable base of 3.0 with required properties",
    version: "3.0",
    schemas: { S: { allOf: [ref("Base")], required: ["x"] }, Base: OldMaybeBase },
    right: [{ x: "a" }, null],
    wrong: [{}, { x: 1 }, "a"],
  },
  {
    name: "a nullable base of 3.1 with required properties",
    schemas: { S: { allOf: [ref("Base"), requires("x")] }, Base: MaybeBase },
    right: [{ x: "a" }, null],
    wrong: [{}, { x: 1 }],
  },
  {
    name: "a nullable base, where an object is wanted",
    schemas: { S: { type: "object", allOf: [ref("Base")], required: ["x"] }, Base: MaybeBase },
    right: [{ x: "a" }],
    wrong: [{}, null],
  },
  {
    name: "a nullable base, where an object is wanted and nothing required",
    schemas: { S: { type: "object", allOf: [ref("Base")] }, Base: MaybeBase },
    right: [{ x: "a" }, {}],
    wrong: [null, { x: 1 }],
  },
  {
    name: "a nullable base with more properties",
    schemas: { S: { allOf: [ref("Base"), object({ z: text }, requires("z", "x"))] }, Base: MaybeBase },
    right: [{ x: "a", z: "b" }],
    wrong: [{ z: "b" }, { x: "a" }, null],
  },
  {
    name: "nullable beside allOf in 3.0",
    version: "3.0",
    schemas: { S: { allOf: [ref("Base")], nullable: true }, Base },
    right: [{ x: "a" }, null],
    wrong: [{ x: 1 }, "a"],
    isStricter: true,
  },
  {
    name: "two nullable bases",
    schemas: {
      S: { allOf: [ref("Base"), { type: ["object", "null"], properties: { z: text } }] },
      Base: MaybeBase,
    },
    right: [{ x: "a", z: "b" }, null],
    wrong: [{ x: 1 }, { z: 1 }],
  },
];
