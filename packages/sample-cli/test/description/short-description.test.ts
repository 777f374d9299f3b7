import { expect, test } from "vitest";
import { shortDescription } from "../../src/description/short-description.js";

const description = {
  info: { title: "Groups" },
  paths: { "/a~b": { get: { summary: "Read", schema: { $ref: "#/components/schemas/A" } } } },
  components: {
    schemas: {
      A: { properties: { b: { $ref: "#/components/schemas/B" }, examples: { type: "string" } } },
      B: { items: { $ref: "#/components/schemas/A" }, properties: { $ref: { type: "string" } } },
      C: { allOf: [{ $ref: "#/components/schemas/Missing~1" }] },
    },
  },
};
const [A, B] = [description.components.schemas.A, description.components.schemas.B];
const get = ["paths", "/a~b", "get", "schema"];

test("keeps what the commands point to and what that refers to, and nothing else", () => {
  expect(shortDescription(description, [{ name: "get", schemas: [get] }])).toEqual({
    paths: { "/a~b": { get: { schema: { $ref: "#/components/schemas/A" } } } },
    components: { schemas: { A, B } },
  });
  expect(shortDescription(description, [{ name: "none", schemas: [] }])).toEqual({});
});

test("keeps several schemas of several commands, one inside of another", () => {
  const a = ["components", "schemas", "A"];
  const commands = [
    { name: "b", schemas: [[...a, "properties", "b"]] },
    { name: "a", schemas: [a, [...a, "properties", "examples"]] },
  ];
  expect(shortDescription(description, commands)).toEqual({ components: { schemas: { A, B } } });
});

test.for([
  [["paths", "/a~b", "put", "schema"], "#/paths/~1a~0b/put/schema"],
  [["components", "schemas", "C"], "#/components/schemas/Missing~1"],
] as const)("%j: a pointer or a reference that leads nowhere is named", ([pointer, printed]) => {
  expect(() => shortDescription(description, [{ name: "groups get", schemas: [pointer] }])).toThrow(
    `zoom-im groups get reads ${printed}, and the description has nothing there.`,
  );
});
