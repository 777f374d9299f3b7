import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes a description with so many operations, a form, JSON and parameters in turns. Gives its file. */
export async function thingsDescription(folder: string, operations: number): Promise<string> {
  const file = join(folder, `${operations}.json`);
  await writeFile(file, JSON.stringify(description(operations)));
  return file;
}

function description(operations: number): object {
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://things.test/v1" }],
    security: [{ token: [] }],
    paths: Object.fromEntries(
      Array.from({ length: operations }, (_, i) => [`/things${i}/{thingId}`, pathItem(i)]),
    ),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: {
        Thing: {
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string", maxLength: 60, example: "Support" },
            kind: { type: "string", enum: ["small", "large"] },
            count: { type: "integer", minimum: 1 },
            isOpen: { type: "boolean" },
            owner: { type: "object", properties: { email: { type: "string", format: "email" } } },
            tags: { type: "array", items: { type: "string", example: "new" } },
          },
        },
        ThingWithPhoto: {
          allOf: [
            { $ref: "#/components/schemas/Thing" },
            { type: "object", properties: { photo: { type: "string", contentMediaType: "image/png" } } },
          ],
        },
      },
    },
  };
}

function pathItem(i: number): object {
  const content = {
    get: undefined,
    put: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
    post: { "multipart/form-data": { schema: { $ref: "#/components/schemas/ThingWithPhoto" } } },
  };
  const method = (["get", "put", "post"] as const)[i % 3] ?? "get";
  const parameter = {
    name: "fields",
    in: "query",
    required: true,
    schema: { type: "array", items: { type: "string" } },
  };
  return {
    parameters: [
      { name: "thingId", in: "path", required: true, schema: { type: "string", example: "a1b2" } },
    ],
    [method]: {
      operationId: `${method}Thing${i}`,
      summary: `Thing ${i}`,
      ...(method === "get" && { parameters: [parameter] }),
      ...(content[method] && { requestBody: { required: true, content: content[method] } }),
      responses: {
        "200": {
          description: "The thing.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
        },
      },
    },
  };
}
