import fc from "fast-check";
import type { Json } from "./pets.js";

const names = ["Thing0", "Thing3", "Thing7", "Cat", "Pet", "Base", "Child", "Tree", "Nest"];
const references = names.map((name): Json => ({ $ref: `#/components/schemas/${name}` }));
const schemas: readonly Json[] = [
  { type: "integer" },
  { type: "string", format: "date-time" },
  { type: "string", format: "binary" },
  { type: "array", items: { type: "string" } },
  { type: "object", properties: { "a, b": { type: "string" }, c: { type: "string", readOnly: true } } },
  ...references,
  { allOf: [...references.slice(3, 6), { required: ["kind"] }] },
  { oneOf: references.slice(0, 3), discriminator: { propertyName: "id" } },
  { $ref: "#/components/schemas/Thing1/properties/id" },
  { $ref: "#/paths/~1things1~1{id}/post/requestBody" },
  { $ref: "#/components/schemas/Nobody" },
  { type: ["string", "null"], description: "With\n\n  lines\rof */ all kinds\u2028." },
];

const schema = fc.constantFrom(...schemas).map((each): Json => structuredClone(each));
const path = fc.integer({ min: 0, max: 39 }).map((index) => `/things${index}/{id}`);

/** Edits of operations, of components, and of what belongs to none. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(path, schema)
      .map(([at, value]) =>
        edit(
          `answer of ${at}`,
          ["paths", at, "get", "responses", "200", "content", "application/json", "schema"],
          value,
        ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(path, schema)
      .map(([at, value]) =>
        edit(
          `part of ${at}`,
          [
            "paths",
            at,
            "post",
            "requestBody",
            "content",
            "multipart/form-data",
            "schema",
            "properties",
            "more",
          ],
          value,
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(path, fc.string())
      .map(([at, value]) => edit(`description of ${at}`, ["paths", at, "get", "description"], value)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(path, schema)
      .map(([at, value]) =>
        edit(
          `parameters of ${at}`,
          ["paths", at, "get", "parameters"],
          [{ name: "q", in: "query", style: "deepObject", schema: value }],
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: path.map((at) =>
      edit(
        `encoding of ${at}`,
        ["paths", at, "post", "requestBody", "content", "multipart/form-data", "encoding"],
        { nobody: { contentType: "a/b" }, about: { style: "form" } },
      ),
    ),
  },
  { weight: 1, arbitrary: path.map((at) => edit(`security of ${at}`, ["paths", at, "get", "security"], [])) },
  {
    weight: 1,
    arbitrary: path.map((at) =>
      edit(
        `servers of ${at}`,
        ["paths", at, "servers"],
        [{ url: "https://{host}.example.com", variables: { host: { default: "a" } } } as Json],
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(path, path)
      .map(([at, other]) => edit(`operationId of ${at}`, ["paths", at, "get", "operationId"], other)),
  },
  {
    weight: 1,
    arbitrary: path.map((at) =>
      edit(`sequence of ${at}`, ["paths", at, "get", "responses", "200", "content", "text/event-stream"], {
        schema: { type: "string" },
      }),
    ),
  },
  { weight: 1, arbitrary: path.map((at) => edit(`no post of ${at}`, ["paths", at, "post"], undefined)) },
  { weight: 1, arbitrary: path.map((at) => edit(`no ${at}`, ["paths", at], undefined)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...names), schema)
      .map(([at, value]) =>
        edit(`property of ${at}`, ["components", "schemas", at, "properties", "more"], value),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...names), schema)
      .map(([at, value]) => edit(`schema ${at}`, ["components", "schemas", at], value)),
  },
  {
    weight: 1,
    arbitrary: schema.map((value) =>
      edit("parameter Page", ["components", "parameters", "Page", "schema"], value),
    ),
  },
  { weight: 1, arbitrary: fc.string().map((value) => edit("title", ["info", "title"], value)) },
);

/** Puts a value at a place, or removes what stands there. A place whose parent is gone stays as it is. */
function edit(name: string, keys: readonly string[], value: Json | Json[] | string | undefined): Edit {
  return {
    name: `${name}: ${JSON.stringify(value)}`,
    apply(document) {
      const key = keys.at(-1) ?? "";
      const parent = keys
        .slice(0, -1)
        .reduce<Json | undefined>((at, each) => at?.[each] as Json | undefined, document);
      if (parent === undefined) return;
      if (value === undefined) delete parent[key];
      else parent[key] = value;
    },
  };
}

/** An edit that somebody may make, with its name for messages. */
export interface Edit {
  readonly name: string;
  readonly apply: (document: Json) => void;
}
