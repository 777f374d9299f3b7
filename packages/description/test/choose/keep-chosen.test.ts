import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadDescription, operationsOf, pathsMetadata } from "../../src/index.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-choose-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function load(document: object, operations?: readonly string[]) {
  const file = join(folder, "openapi.json");
  await writeFile(file, JSON.stringify({ info: { title: "t", version: "1" }, ...document }));
  const { json, context, problems } = await loadDescription(file, operations && { operations });
  return {
    document: JSON.parse(json),
    names: operationsOf(context).map(({ name }) => name),
    context,
    problems,
  };
}

const ok = { responses: { "200": { description: "" } } };
const answer = (schema: string) => ({
  responses: {
    "200": {
      description: "",
      content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
  },
});

const pets = {
  openapi: "3.1.0",
  paths: {
    "/pets": {
      get: { operationId: "pets/list", ...answer("Pets") },
      post: { operationId: "pets/add", ...ok },
    },
    "/pets/{id}": {
      parameters: [{ $ref: "#/components/parameters/Id" }],
      get: { operationId: "pets/get", ...answer("Pet") },
      delete: { ...ok, security: [{ key: [] }] },
    },
    "/shops": { get: { operationId: "shops", ...answer("Shop") } },
  },
  webhooks: { born: { post: answer("Birth") } },
  components: {
    parameters: { Id: { name: "id", in: "path", required: true, schema: { type: "string" } } },
    schemas: {
      Pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
      Pet: { type: "object", properties: { mother: { $ref: "#/components/schemas/Pet" } } },
      Shop: { type: "object", properties: { pets: { $ref: "#/components/schemas/Pets" } } },
      Birth: { type: "object" },
    },
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
  },
};

describe("which operations", () => {
  test.each<[string, string[], string[]]>([
    ["an operationId", ["shops"], ["GET /shops"]],
    ["method and path", ["delete /pets/{petId}"], ["DELETE /pets/{id}"]],
    ["a pattern of operationIds", ["pets/*"], ["GET /pets", "POST /pets", "GET /pets/{id}"]],
    ["a pattern of methods and paths", ["* /pets/*"], ["GET /pets/{id}", "DELETE /pets/{id}"]],
    ["several, one of them twice", ["shops", "GET /s*"], ["GET /shops"]],
    ["signs that mean something elsewhere", ["GET /pets/{id*"], ["GET /pets/{id}"]],
  ])("by %s", async (_, operations, names) => {
    expect((await load(pets, operations)).names).toEqual(names);
  });

  test.each([
    ["shop", 'has no operation "shop"; did you mean "shops"?'],
    [
      "toys/*",
      'no operation fits "toys/*"; name some by operationId, or as method and path, such as "GET /pets*"',
    ],
    [".*s", 'no operation fits ".*s"'],
  ])("%s is refused", async (name, message) => {
    await expect(load(pets, [name])).rejects.toThrow(message);
  });

  test("one that is left out for a fault is refused with the fault", async () => {
    const faulty = { post: { requestBody: { content: 1 }, ...ok }, get: ok };
    const document = { ...pets, paths: { "/a": faulty } };
    await expect(load(document, ["POST /a"])).rejects.toThrow(/requestBody/);
    const { problems } = await load(document, ["GET /a"]);
    expect(problems).toEqual([]);
  });
});

describe("what is kept", () => {
  test("the operations, with what they refer to at any depth", async () => {
    const { document } = await load(pets, ["pets/list"]);
    const { parameters: _, ...components } = pets.components;
    expect(document).toEqual({
      openapi: "3.1.0",
      info: { title: "t", version: "1" },
      paths: { "/pets": { get: pets.paths["/pets"].get } },
      components: {
        ...components,
        parameters: {},
        schemas: { Pets: pets.components.schemas.Pets, Pet: pets.components.schemas.Pet },
      },
    });
  });

  test("nothing less when all are chosen, but webhooks and what nothing needs", async () => {
    const { document } = await load(pets, ["*"]);
    const { Birth: _, ...schemas } = pets.components.schemas;
    const { webhooks: __, ...rest } = pets;
    expect(document).toEqual({
      ...rest,
      info: { title: "t", version: "1" },
      components: { ...pets.components, schemas },
    });
  });

  test("the operations of a path item that several paths share", async () => {
    const item = { summary: "shared", get: ok, put: ok };
    const shared = {
      "/a": { $ref: "#/components/pathItems/Item" },
      "/b": { $ref: "#/components/pathItems/Item" },
    };
    const described = { openapi: "3.1.0", paths: shared, components: { pathItems: { Item: item } } };
    const some = await load(described, ["GET /a", "* /b"]);
    expect(some.names).toEqual(["GET /a", "GET /b", "PUT /b"]);
    expect(some.document.paths).toEqual({ "/a": { summary: "shared", get: ok }, "/b": shared["/b"] });
    expect((await load(described, ["GET /a"])).document.components.pathItems).toEqual({});
  });

  test("additional operations of 3.2", async () => {
    const described = {
      openapi: "3.2.0",
      paths: { "/a": { query: ok, additionalOperations: { LINK: ok, LOCK: ok } } },
    };
    const { document, names } = await load(described, ["LINK /a"]);
    expect(names).toEqual(["LINK /a"]);
    expect(document.paths).toEqual({ "/a": { additionalOperations: { LINK: ok } } });
  });

  test("schemas that values name by a discriminator", async () => {
    const base = (discriminator: object) => ({ type: "object", required: ["kind"], discriminator });
    const schemas = {
      Pet: base({ propertyName: "kind" }),
      Cat: {
        allOf: [
          { $ref: "#/components/schemas/Pet" },
          { properties: { lives: { $ref: "#/components/schemas/N" } } },
        ],
      },
      N: { type: "integer" },
      Toy: base({ propertyName: "kind", mapping: { ball: "Ball", car: "#/components/schemas/Car" } }),
      Ball: { type: "object" },
      Car: { type: "object" },
    };
    const paths = { "/pets": { get: answer("Pet") }, "/toys": { get: answer("Toy") } };
    const of = async (operation: string) =>
      Object.keys(
        (await load({ openapi: "3.0.3", paths, components: { schemas } }, [operation])).document.components
          .schemas,
      );
    expect(await of("GET /pets")).toEqual(["Pet", "Cat", "N"]);
    expect(await of("GET /toys")).toEqual(["Toy", "Ball", "Car"]);
  });

  test("what references lead to in other operations", async () => {
    const list = {
      type: "array",
      items: { $ref: "#/paths/~1a/get/responses/200/content/application~1json/schema" },
    };
    const response = { description: "deep", content: { "application/json": { schema: list } } };
    const described = {
      openapi: "3.0.3",
      paths: {
        "/a": { get: { responses: { "200": response } } },
        "/b": { get: { responses: { "200": { $ref: "#/paths/~1a/get/responses/200" } } } },
      },
    };
    const { document } = await load(described, ["GET /b"]);
    const [[name = "", moved] = []] = Object.entries<object>(document.components.schemas);
    const items = { $ref: `#/components/schemas/${name}` };
    expect(moved).toEqual({ type: "array", items });
    const content = { "application/json": { schema: { type: "array", items } } };
    expect(document.paths["/b"].get.responses["200"]).toEqual({ description: "deep", content });
  });
});

/** The descriptions of the clients' tests: parameters, forms, positions, streams, dates. */
const fixtures = new URL("../../../client/test/fixtures/", import.meta.url);

test.each(await readdir(fixtures))(
  "the metadata of each operation of %s are those that it has among all",
  async (name) => {
    const file = new URL(`${name}/openapi.yaml`, fixtures).pathname;
    const all = await loadDescription(file);
    const metadata = pathsMetadata(all.context);
    for (const operation of operationsOf(all.context)) {
      const [method = "", path = ""] = operation.name.split(" ");
      const one = await loadDescription(file, { operations: [operation.name] });
      const found = metadata[path]?.[method.toLowerCase()];
      expect(pathsMetadata(one.context)).toEqual({ [path]: { [method.toLowerCase()]: found } });
      expect(
        one.problems.filter(({ message }) => !all.problems.some((each) => each.message === message)),
      ).toEqual([]);
    }
  },
);
