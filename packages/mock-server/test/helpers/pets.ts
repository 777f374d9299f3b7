/** A description of pets and their photos, with state, credentials, forms and named examples. */
export const pets = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://api.example.com/v1" }],
  security: [{ token: [] }, { key: [] }],
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer" },
      key: { type: "apiKey", in: "query", name: "api_key" },
      login: { type: "http", scheme: "basic" },
      session: { type: "apiKey", in: "cookie", name: "session" },
    },
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "name"],
        properties: {
          id: { type: "integer", readOnly: true },
          name: { type: "string", maxLength: 10 },
          tag: { type: ["string", "null"] },
        },
      },
    },
  },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", maximum: 5 } },
          {
            name: "tags",
            in: "query",
            explode: false,
            schema: { type: "array", items: { type: "integer" } },
          },
          {
            name: "filter",
            in: "query",
            style: "deepObject",
            schema: { type: "object", properties: { age: { type: "integer" } } },
          },
          { name: "x-ids", in: "header", schema: { type: "array", items: { type: "integer" } } },
        ],
        responses: {
          "200": {
            description: "d",
            headers: { "x-total": { schema: { type: "integer", example: 3 } } },
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["total", "pets"],
                  properties: {
                    total: { type: "integer" },
                    pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
                  },
                },
                examples: {
                  some: { value: { total: 1, pets: [{ id: 7, name: "Rex" }] } },
                  none: { value: { total: 0, pets: [] } },
                },
              },
              "text/csv": { example: "id,name\n7,Rex\n" },
              "text/event-stream": { example: [{ event: "pet", data: { id: 7 } }] },
            },
          },
          "404": { description: "d", content: { "application/json": { example: { error: "none" } } } },
        },
      },
      post: {
        operationId: "createPet",
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
        },
        responses: {
          "201": {
            description: "d",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
        },
      },
    },
    "/pets/{petId}": {
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "integer" } }],
      get: {
        responses: {
          "200": {
            description: "d",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
        },
      },
      patch: {
        requestBody: {
          content: {
            "application/json": {
              schema: { type: "object", properties: { name: { type: "string", maxLength: 10 } } },
            },
          },
        },
        responses: {
          "200": {
            description: "d",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
        },
      },
      delete: { responses: { "204": { description: "d" } } },
    },
    "/pets/mine": {
      get: {
        operationId: "mine",
        security: [{ login: [] }, { session: [] }],
        responses: { "204": { description: "d" } },
      },
    },
    "/photos": {
      post: {
        security: [],
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["photo", "title"],
                properties: {
                  photo: { type: "string", format: "binary" },
                  title: { type: "string" },
                  public: { type: "boolean" },
                  sizes: { type: "array", items: { type: "integer" } },
                  owner: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
                },
              },
              encoding: { photo: { contentType: "image/png, image/jpeg" } },
            },
          },
        },
        responses: { "204": { description: "d" } },
      },
    },
  },
};
