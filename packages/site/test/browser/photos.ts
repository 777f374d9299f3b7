const text = { type: "string" };
const answer = { "200": { description: "Taken.", content: { "application/json": { schema: {} } } } };

/** A description with a control of each kind, for servers of a test's own. */
export const photos = {
  openapi: "3.1.0",
  info: { title: "Photos", version: "1" },
  servers: [
    {
      url: "https://{region}.example.com/{version}",
      variables: { region: { default: "eu", enum: ["us", "eu"] }, version: { default: "v1" } },
    },
  ],
  paths: {
    "/photos/{albumId}": {
      post: {
        operationId: "addPhoto",
        parameters: [
          { name: "albumId", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
          { name: "sizes", in: "query", schema: { type: "array", items: { type: "integer" } } },
          { name: "x-trace", in: "header", schema: text },
          { name: "session", in: "cookie", schema: text },
        ],
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["title", "isPublic"],
                properties: {
                  title: {
                    ...text,
                    minLength: 2,
                    maxLength: 20,
                    description: "What people read.",
                    example: "Sea",
                  },
                  isPublic: { type: "boolean" },
                  picture: { type: "string", format: "binary" },
                  notes: { type: "object", properties: { author: text, stars: { type: "integer" } } },
                  tags: { type: "array", items: text, maxItems: 3 },
                  scans: { type: "array", items: { type: "string", format: "binary" } },
                },
              },
              encoding: { picture: { contentType: "image/png, image/jpeg" } },
            },
          },
        },
        responses: answer,
      },
    },
    "/orders": {
      post: {
        operationId: "order",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["quantity", "delivery"],
                properties: {
                  quantity: { type: "integer", minimum: 1, maximum: 5 },
                  price: { type: "number", exclusiveMinimum: 0, multipleOf: 0.25 },
                  code: { ...text, pattern: "^[A-Z]{3}$" },
                  comment: { type: ["string", "null"] },
                  size: { enum: [1, "1", "large"] },
                  isGift: { type: "boolean" },
                  delivery: {
                    oneOf: [
                      { title: "Post", type: "object", required: ["street"], properties: { street: text } },
                      {
                        title: "Shop",
                        type: "object",
                        required: ["shop"],
                        properties: { shop: { type: "integer" } },
                      },
                    ],
                  },
                  items: {
                    type: "array",
                    items: {
                      type: "object",
                      required: ["id"],
                      properties: { id: { type: "integer" }, words: text },
                    },
                  },
                  labels: { type: "object", additionalProperties: { type: "integer" } },
                  extra: {},
                },
              },
            },
          },
        },
        responses: answer,
      },
    },
    "/news": {
      get: {
        operationId: "news",
        responses: {
          "200": {
            description: "News as they come.",
            content: {
              "text/event-stream": { schema: { type: "object" } },
              "application/jsonl": { schema: { type: "array" } },
            },
          },
        },
      },
    },
    "/secrets": {
      get: {
        operationId: "secrets",
        security: [{ login: [] }, { key: [], token: [] }, { code: [] }, { cookie: [] }, { sign: [] }],
        responses: answer,
      },
    },
    "/scans": {
      put: {
        operationId: "scan",
        requestBody: { required: true, content: { "application/octet-stream": {} } },
        responses: { "200": { description: "The scan.", content: { "image/png": {} } } },
      },
    },
  },
  components: {
    securitySchemes: {
      login: { type: "http", scheme: "basic" },
      key: { type: "apiKey", in: "header", name: "X-Key" },
      token: { type: "http", scheme: "bearer" },
      code: { type: "apiKey", in: "query", name: "code" },
      cookie: { type: "apiKey", in: "cookie", name: "session" },
      sign: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "https://example.com/token", scopes: {} } },
      },
    },
  },
};
