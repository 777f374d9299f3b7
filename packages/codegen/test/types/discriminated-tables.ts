import type { JsonObject } from "@partwise/description/document";
import type { ValueTable } from "./judge-values.js";

const text = { type: "string" };
const count = { type: "integer" };
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: "object", properties, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const by = (propertyName: string, mapping?: JsonObject) => ({
  discriminator: { propertyName, ...(mapping && { mapping }) },
});
const member = (own: string, more: JsonObject = {}) =>
  object({ kind: text, [own]: text }, { required: ["kind", own], ...more });

const pets = { Cat: member("purrs"), Dog: member("barks") };
const union = (mapping?: JsonObject) => ({ oneOf: [ref("Cat"), ref("Dog")], ...by("kind", mapping) });
const child = (base: string, own: string, more: JsonObject = {}) => ({
  allOf: [ref(base), object({ [own]: text }, { required: [own] })],
  ...more,
});

const byName = {
  right: [
    { kind: "Cat", purrs: "x" },
    { kind: "Dog", barks: "x" },
  ],
  wrong: [
    { kind: "Cat", barks: "x" },
    { kind: "Dog", purrs: "x" },
    { purrs: "x" },
    { kind: "cat", purrs: "x" },
    { kind: 1, purrs: "x" },
  ],
};
const byValue = {
  right: [
    { kind: "c", purrs: "x" },
    { kind: "d", barks: "x" },
  ],
  wrong: [{ kind: "c", barks: "x" }, { kind: "Cat", purrs: "x" }, { purrs: "x" }],
};

/** Schemas that a property tells apart. */
export const discriminatedTables: readonly ValueTable[] = [
  { name: "oneOf by name", schemas: { S: union(), ...pets }, ...byName, isStricter: true },
  {
    name: "anyOf by name",
    schemas: { S: { anyOf: [ref("Cat"), ref("Dog")], ...by("kind") }, ...pets },
    ...byName,
    isStricter: true,
  },
  {
    name: "oneOf by a mapping of references",
    schemas: { S: union({ c: ref("Cat").$ref, d: ref("Dog").$ref }), ...pets },
    ...byValue,
    isStricter: true,
  },
  {
    name: "oneOf by a mapping of names",
    schemas: { S: union({ c: "Cat", d: "Dog" }), ...pets },
    ...byValue,
    isStricter: true,
  },
  {
    name: "several values for one schema",
    schemas: { S: union({ c: ref("Cat").$ref, cc: ref("Cat").$ref, d: ref("Dog").$ref }), ...pets },
    right: [
      { kind: "c", purrs: "x" },
      { kind: "cc", purrs: "x" },
      { kind: "d", barks: "x" },
    ],
    wrong: [{ kind: "cc", barks: "x" }],
    isStricter: true,
  },
  {
    name: "members that list their own values, without a mapping",
    schemas: {
      S: union(),
      Cat: member("purrs", { properties: { kind: { type: "string", enum: ["CAT"] }, purrs: text } }),
      Dog: member("barks", { properties: { kind: { const: "DOG" }, barks: text } }),
    },
    right: [
      { kind: "CAT", purrs: "x" },
      { kind: "DOG", barks: "x" },
    ],
    wrong: [
      { kind: "Cat", purrs: "x" },
      { kind: "CAT", barks: "x" },
    ],
  },
  {
    name: "members without a type, and one that does not describe the property",
    schemas: {
      S: union(),
      Cat: { properties: { purrs: text }, required: ["purrs"] },
      Dog: { allOf: [member("barks")] },
    },
    ...byName,
    isStricter: true,
  },
  {
    name: "two unions with values of their own",
    schemas: { S: object({ a: union({ c: "Cat", d: "Dog" }), b: union({ C: "Cat", D: "Dog" }) }), ...pets },
    right: [{ a: { kind: "c", purrs: "x" }, b: { kind: "C", purrs: "x" } }],
    wrong: [{ a: { kind: "d", purrs: "x" } }, { b: { kind: "D", purrs: "x" } }],
    isStricter: true,
  },
  {
    name: "a union in a union",
    schemas: {
      S: { oneOf: [ref("Pet"), ref("Rock")], ...by("kind") },
      Pet: union(),
      ...pets,
      Rock: member("weight"),
    },
    right: [...byName.right, { kind: "Rock", weight: "x" }],
    wrong: [...byName.wrong, { kind: "Rock", barks: "x" }],
    isStricter: true,
  },
  {
    name: "children by allOf",
    schemas: {
      S: { oneOf: [ref("Cat"), ref("Dog")] },
      Pet: object({ kind: text }, { required: ["kind"], ...by("kind") }),
      Cat: child("Pet", "purrs"),
      Dog: child("Pet", "barks"),
    },
    ...byName,
    isStricter: true,
  },
  {
    name: "children by allOf and a mapping",
    schemas: {
      S: { oneOf: [ref("Cat"), ref("Dog")] },
      Pet: object(
        { kind: text },
        { required: ["kind"], ...by("kind", { c: ref("Cat").$ref, d: ref("Dog").$ref }) },
      ),
      Cat: child("Pet", "purrs"),
      Dog: child("Pet", "barks"),
    },
    ...byValue,
    isStricter: true,
  },
  {
    name: "a parent that lists the values",
    schemas: {
      S: { oneOf: [ref("Cat"), ref("Dog")] },
      Pet: object(
        { kind: { type: "string", enum: ["c", "d"] } },
        { required: ["kind"], ...by("kind", { c: "Cat", d: "Dog" }) },
      ),
      Cat: child("Pet", "purrs"),
      Dog: child("Pet", "barks"),
    },
    ...byValue,
    isStricter: true,
  },
  {
    name: "a parent that lists values which are no names, without a mapping",
    schemas: {
      S: { oneOf: [ref("Cat"), ref("Dog")] },
      Pet: object({ kind: { type: "string", enum: ["CAT", "DOG"] } }, { required: ["kind"], ...by("kind") }),
      Cat: child("Pet", "purrs"),
      Dog: child("Pet", "barks"),
    },
    right: [
      { kind: "CAT", purrs: "x" },
      { kind: "DOG", barks: "x" },
    ],
    wrong: [{ kind: "Cat", purrs: "x" }, { kind: "CAT" }],
  },
  {
    name: "grandchildren",
    schemas: {
      S: { oneOf: [ref("Cat"), ref("Lion")] },
      Pet: object({ kind: text }, { required: ["kind"], ...by("kind") }),
      Cat: child("Pet", "purrs"),
      Lion: child("Cat", "roars"),
    },
    right: [
      { kind: "Cat", purrs: "x" },
      { kind: "Lion", purrs: "x", roars: "x" },
    ],
    wrong: [{ kind: "Dog", purrs: "x" }, { kind: "Cat" }, { kind: "Lion", roars: "x" }],
    isStricter: true,
  },
  {
    name: "a parent that is open to more properties",
    schemas: {
      S: { oneOf: [ref("Cat"), ref("Dog")] },
      Pet: object(
        { kind: text, name: text },
        { required: ["kind", "name"], additionalProperties: true, ...by("kind") },
      ),
      Cat: child("Pet", "purrs"),
      Dog: child("Pet", "barks"),
    },
    right: [{ kind: "Cat", name: "a", purrs: "x", more: 1 }],
    wrong: [
      { kind: "Cat", purrs: "x" },
      { kind: "Cat", name: "a", barks: "x" },
    ],
    isStricter: true,
  },
  {
    name: "a union whose members extend it",
    schemas: {
      S: { ...object({ kind: text, age: count }, { required: ["kind"] }), ...union() },
      Cat: child("S", "purrs"),
      Dog: child("S", "barks"),
    },
    right: [...byName.right, { kind: "Cat", purrs: "x", age: 1 }],
    wrong: [...byName.wrong, { kind: "Cat", purrs: "x", age: "1" }],
    isStricter: true,
  },
  {
    name: "a nullable union",
    version: "3.0",
    schemas: { S: { ...union(), nullable: true }, ...pets },
    right: [...byName.right, null],
    wrong: byName.wrong,
    isStricter: true,
  },
  {
    name: "a property that is no identifier",
    schemas: {
      S: { oneOf: [ref("Cat"), ref("Dog")], ...by("@type", { "urn:c": "Cat", "urn:d": "Dog" }) },
      Cat: object({ "@type": text }),
      Dog: object({ "@type": text, barks: text }, { required: ["barks"] }),
    },
    right: [{ "@type": "urn:c" }, { "@type": "urn:d", barks: "x" }],
    wrong: [{ "@type": "urn:d" }, { barks: "x" }],
    isStricter: true,
  },
];
