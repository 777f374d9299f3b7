import { expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import { validate } from "../../src/load/validate.js";

async function warningsOf(
  version: Version,
  schemas: JsonObject,
  rest: JsonObject = {},
): Promise<readonly string[]> {
  const document = {
    openapi: `${version}.0`,
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        post: {
          requestBody: { $ref: "#/components/requestBodies/All" },
          responses: { 200: { description: "d" } },
        },
      },
    },
    components: {
      schemas,
      requestBodies: {
        All: {
          content: {
            "multipart/form-data": {
              schema: {
                oneOf: Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` })),
              },
              encoding: {
                a: {
                  headers: Object.fromEntries(
                    Object.keys(rest.headers ?? {}).map((name) => [
                      name,
                      { $ref: `#/components/headers/${name}` },
                    ]),
                  ),
                },
              },
            },
          },
        },
      },
      ...rest,
    },
  };
  const { warnings } = await validate({ file: "api.yaml", path: "/api.yaml", document, version });
  return warnings.map(({ pointer, message }) => `${pointer}: ${message}`);
}

test("a discriminator may name schemas plainly", async () => {
  const discriminator = { propertyName: "kind", mapping: { cat: "Cat", dog: "#/components/schemas/Cat" } };
  const Pet = { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator };
  expect(await warningsOf("3.1", { Cat: { type: "object" }, Pet })).toEqual([]);
});

test("an extension may hold anything, even one that the linter knows", async () => {
  expect(await warningsOf("3.1", { A: { "x-enumDescriptions": [1], "x-tags": 1 } })).toEqual([]);
});

test("a header may be called as an extension is", async () => {
  const headers = { "x-rate": { schma: { type: "string" } } };
  await expect(warningsOf("3.1", {}, { headers })).rejects.toMatchObject({
    pointer: "/components/headers/x-rate/schma",
    message: expect.stringContaining("did you mean `schema`?"),
  });
});

test("nullable without a type does nothing in 3.0", async () => {
  expect(await warningsOf("3.0", { A: { nullable: true } })).toEqual([
    "/components/schemas/A/nullable: `nullable` does nothing without `type`; add the type beside it",
  ]);
});

test("an unknown keyword in a schema of 3.1", async () => {
  expect(await warningsOf("3.1", { A: { type: "string", nullable: true, minLenght: 1 } })).toEqual([
    '/components/schemas/A/nullable: Property `nullable` is not expected here; since 3.1 "null" is one of the types',
    "/components/schemas/A/minLenght: Property `minLenght` is not expected here; did you mean `minLength`?",
  ]);
});

test("an unknown keyword in a schema of 3.0", async () => {
  await expect(warningsOf("3.0", { A: { type: "string", formt: "binary" } })).rejects.toMatchObject({
    name: "CodegenError",
    code: "STRUCTURE",
    file: "api.yaml",
    pointer: "/components/schemas/A/formt",
  });
});
