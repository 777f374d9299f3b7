import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";

const { folder, output, put, read } = descriptionFolder();

const ok = { responses: { "200": { description: "" } } };
const described = {
  openapi: "3.1.0",
  info: { title: "a", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/pets": { get: { operationId: "pets/list", ...ok }, post: { operationId: "delete", ...ok } },
    "/pets/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: ok,
      put: { operationId: "pets list", ...ok },
      patch: { operationId: "200", ...ok },
    },
  },
};

test("each operation is an export, named by its operationId or its method and path", async () => {
  const description = await put("openapi.json", described);
  await put("package.json", { type: "module" });
  await generate({ description, output: output(), eachOperation: true });
  const files = await read();
  const { operations } = await import(pathToFileURL(join(output(), "index.js")).href);
  const each = await import(pathToFileURL(join(output(), "each-operation.js")).href);
  const { $servers } = operations;
  const at = (path: string, method: string) => ({ $servers, [path]: { [method]: operations[path][method] } });
  expect({ ...each }).toEqual({
    petsList: at("/pets", "get"),
    deleteOperation: at("/pets", "post"),
    getPetsId: at("/pets/{id}", "get"),
    petsList2: at("/pets/{id}", "put"),
    patchPetsId: at("/pets/{id}", "patch"),
  });
  expect(files["each-operation.d.ts"]).toContain(
    'export declare const petsList: EachOperation<"/pets", "get">;\n',
  );
});

test("CommonJS has the same exports", async () => {
  const description = await put("openapi.json", described);
  await put("package.json", {});
  await generate({ description, output: output(), eachOperation: true });
  const required = await import(pathToFileURL(join(output(), "each-operation.js")).href);
  const imported = await import(pathToFileURL(join(output(), "each-operation.mjs")).href);
  expect({ ...required.default }).toEqual({ ...imported });
});

test("one TypeScript file has values and types", async () => {
  const description = await put("openapi.json", described);
  await generate({ description, output: output(), ts: true, eachOperation: true });
  const text = (await read())["each-operation.ts"] ?? "";
  expect(text).toContain(
    'export const petsList: EachOperation<"/pets", "get"> = {\n  "$servers": $servers,\n',
  );
});

test("a later run without it removes the files, and one with other operations writes them again", async () => {
  const description = await put("openapi.json", described);
  await generate({ description, output: output(), eachOperation: true });
  await generate({ description, output: output() });
  expect(Object.keys(await read())).not.toContain("each-operation.js");
  const options = { description, output: output(), eachOperation: true };
  await generate({ ...options, operations: ["GET /pets"] });
  expect((await read())["each-operation.d.ts"]).not.toContain("deleteOperation");
  const again = await generate({ ...options, operations: ["GET /pets"] });
  expect(again.files.filter(({ changed }) => changed)).toEqual([]);
  await generate({ ...options, operations: ["* /pets"] });
  expect((await read())["each-operation.d.ts"]).toContain("deleteOperation");
  expect(Object.keys(JSON.parse((await read())["openapi.json"] ?? "").paths)).toEqual(["/pets"]);
});

test("dates stand once, and a path cannot end a comment", async () => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/A" } } };
  const operation = { responses: { "200": { description: "", content } } };
  const description = await put("openapi.json", {
    ...described,
    paths: { "/a*/b": { get: operation }, "/c": { get: operation } },
    components: {
      schemas: {
        A: {
          type: "object",
          properties: {
            at: { type: "string", format: "date-time" },
            next: { $ref: "#/components/schemas/A" },
          },
        },
      },
    },
  });
  await mkdir(folder(), { recursive: true });
  await writeFile(join(folder(), "package.json"), '{"type":"module"}');
  await generate({ description, output: output(), dates: true, eachOperation: true });
  const { operations } = await import(pathToFileURL(join(output(), "index.js")).href);
  const { getAB, getC } = await import(pathToFileURL(join(output(), "each-operation.js")).href);
  expect(getAB["/a*/b"].get).toEqual(operations["/a*/b"].get);
  expect(getAB["/a*/b"].get.dates).toBeDefined();
  expect(getC["/c"].get).toEqual(operations["/c"].get);
  expect((await read())["each-operation.d.ts"]).toContain("/** GET /a*\\/b */\n");
});
