const text = { type: "string" };

/** A description of 40 paths and 16 components, with unions, bases, circles, forms and shared parameters among them. */
export function pets(): Json {
  const schemas: Json = {
    Cat: { type: "object", required: ["kind"], properties: { kind: text, lives: { type: "integer" } } },
    Dog: { type: "object", required: ["kind"], properties: { kind: text, barks: { type: "boolean" } } },
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
      discriminator: { propertyName: "kind" },
    },
    Base: { type: "object", properties: { type: text }, discriminator: { propertyName: "type" } },
    Child: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { age: { type: "integer" } } }] },
    Tree: { type: "object", properties: { value: text, next: { $ref: "#/components/schemas/Forest" } } },
    Forest: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
    Nest: { type: "array", items: { $ref: "#/components/schemas/Nest" } },
  };
  for (let index = 0; index < 8; index++) {
    const next = index === 7 ? text : { $ref: `#/components/schemas/Thing${index + 1}` };
    schemas[`Thing${index}`] = { type: "object", properties: { id: text, next } };
  }
  const paths: Json = {};
  for (let index = 0; index < 40; index++)
    paths[`/things${index}/{id}`] = pathItem(index, Object.keys(schemas));
  return {
    openapi: "3.1.1",
    info: { title: "Pets", version: "1" },
    security: [{ key: [] }] as unknown as Json[],
    paths,
    components: {
      parameters: { Page: { name: "page", in: "query", schema: { type: "integer" } } },
      schemas,
      securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    },
  };
}

function pathItem(index: number, names: readonly string[]): Json {
  const schema = { $ref: `#/components/schemas/${names[index % names.length]}` };
  const form = {
    schema: { type: "object", properties: { photo: { type: "string", format: "binary" }, about: schema } },
    encoding: { photo: { contentType: "image/png" } },
  };
  const id = { name: "id", in: "path", required: true, schema: text } as const;
  return {
    parameters: [id],
    get: {
      operationId: `getThing${index}`,
      description: `Gets thing ${index}.\nIn two lines.`,
      parameters: [{ $ref: "#/components/parameters/Page" }],
      responses: { 200: { description: "It.", content: { "application/json": { schema } } } },
    },
    post: {
      requestBody: { content: { [index % 2 === 0 ? "multipart/form-data" : "application/json"]: form } },
      responses: { 204: { description: "Done." } },
    },
  };
}

/** A JSON object that a test edits. */
export interface Json {
  [key: string]: Json | Json[] | string | string[] | number | boolean;
}
