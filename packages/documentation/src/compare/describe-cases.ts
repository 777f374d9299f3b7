import type { MultipartCase } from "./read-cases.js";

/** The description of which all clients are generated: an operation for each case, and the album of the types and sizes. */
export function describeCases(cases: readonly MultipartCase[], server: string): object {
  return {
    openapi: "3.1.1",
    info: { title: "Cases", version: "1" },
    servers: [{ url: server }],
    paths: {
      ...Object.fromEntries(cases.map((each) => [`/${each.id}`, { post: operationOf(each) }])),
      ...album,
    },
    components: {
      schemas: {
        Place: { type: "object", properties: { lat: { type: "number" }, lon: { type: "number" } } },
      },
    },
  };
}

function operationOf({ id, name, properties = {}, schema, encoding, also }: MultipartCase): object {
  const body = { type: "object", properties, ...schema };
  const multipart = { schema: body, ...(encoding && { encoding }) };
  const content = { ...(also && { [also]: { schema: body } }), "multipart/form-data": multipart };
  return { operationId: id, summary: name, requestBody: { required: true, content }, responses };
}

const responses = {
  "200": { description: "Judged.", content: { "application/json": { schema: { type: "object" } } } },
};
const text = { type: "string" };
const problem = { type: "object", required: ["reason"], properties: { reason: text } };
const song = {
  type: "object",
  required: ["id", "title"],
  properties: { id: text, title: text, length: { type: "integer" } },
};

/** What the rows on types, sizes and speed call. */
const album = {
  "/songs/{songId}": {
    get: {
      operationId: "getSong",
      parameters: [
        { name: "songId", in: "path", required: true, schema: text },
        { name: "limit", in: "query", schema: { type: "integer" } },
        { name: "order", in: "query", schema: { type: "string", enum: ["up", "down"] } },
      ],
      responses: {
        "200": { description: "The song.", content: { "application/json": { schema: song } } },
        "404": { description: "None.", content: { "application/json": { schema: problem } } },
      },
    },
    patch: {
      operationId: "updateSong",
      parameters: [{ name: "songId", in: "path", required: true, schema: text }],
      requestBody: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              required: ["title"],
              properties: {
                title: text,
                kind: { type: "string", enum: ["single", "album"] },
                length: { type: "integer" },
                open: { type: "boolean" },
                label: text,
                cover: { type: "string", format: "binary" },
              },
            },
          },
        },
      },
      responses: { "200": { description: "The song.", content: { "application/json": { schema: song } } } },
    },
  },
};
