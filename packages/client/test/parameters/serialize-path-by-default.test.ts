import fc from "fast-check";
import { defaultPathSerializer } from "openapi-fetch";
import { expect, test } from "vitest";
import { serializePathByDefault } from "../../src/parameters/serialize-path-by-default.js";

const paths = [
  "/users/{id}",
  "https://api.example.com/v2/{a}/and/{b}.json",
  "/{a}{b}",
  "/none",
  "",
  "/{.a}/{;b*}/{id}",
  "/{a*}",
  "/{a",
  "/a}",
  "/{}",
  "/{a{b}}",
];
const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, "$&", "a/b", "é", [1, "b c"], { x: "y z" }),
);

test("a path is written as openapi-fetch writes it", () => {
  const parameters = fc.record({ a: value, b: value, id: value }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.constantFrom(...paths), parameters, (path, values) => {
      expect(serializePathByDefault(path, values)).toBe(defaultPathSerializer(path, values));
    }),
    { numRuns: 1000 },
  );
});
