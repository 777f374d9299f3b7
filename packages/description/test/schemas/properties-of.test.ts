import { expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import { propertiesOf } from "../../src/schemas/properties-of.js";
import { contextOf } from "../helpers/context-of.js";

const a = { type: "string" };
const b = { type: "number" };
const schemas = {
  A: { properties: { a } },
  Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }], properties: { a } },
  Node: { properties: { child: { $ref: "#/components/schemas/Node" } } },
};
const A = { $ref: "#/components/schemas/A" };

const rows: readonly (readonly [name: string, schema: unknown, want: JsonObject, version?: Version])[] = [
  ["properties", { properties: { b, a } }, { b, a }],
  ["$ref", A, { a }],
  ["what stands beside a $ref, in 3.1", { ...A, properties: { b } }, { a, b }],
  ["what stands beside a $ref, in 3.0", { ...A, properties: { b } }, { a }, "3.0"],
  ["allOf, in order", { allOf: [{ properties: { b } }, A] }, { b, a }],
  ["allOf before properties when written before", { allOf: [A], properties: { b } }, { a, b }],
  ["properties before allOf when written before", { properties: { b }, allOf: [A] }, { b, a }],
  ["allOf inside allOf", { allOf: [{ allOf: [A] }] }, { a }],
  ["a property described twice", { allOf: [A, { properties: { a: b } }] }, { a: { allOf: [a, b] } }],
  ["oneOf", { oneOf: [A, { properties: { b } }] }, { a, b }],
  ["a property of several members", { anyOf: [A, { properties: { a: b } }] }, { a: { anyOf: [a, b] } }],
  ["a schema that refers to itself", { $ref: "#/components/schemas/Loop" }, { a }],
  [
    "a recursive property",
    { $ref: "#/components/schemas/Node" },
    { child: { $ref: "#/components/schemas/Node" } },
  ],
  ["a dangling $ref", { $ref: "#/components/schemas/None" }, {}],
  ["true", true, {}],
  ["no schema", undefined, {}],
];

test.each(rows.map(([name, schema, want, version = "3.1" as const]) => ({ name, schema, want, version })))(
  "properties of $name",
  ({ schema, want, version }) => {
    const found = propertiesOf(schema, contextOf(version, schemas).context);
    expect([...found]).toEqual(Object.entries(want));
  },
);
