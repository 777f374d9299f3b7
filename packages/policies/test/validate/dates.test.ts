import { createClient } from "@partwise/client";
import { validate } from "@partwise/policies/validate";
import { expect, test } from "vitest";

/** What `partwise generate --dates` writes for one operation. */
const operations = {
  "/a": {
    get: {
      responses: { "200": ["application/json"] },
      dates: { at: { "200": { "application/json": { members: { at: true } } } }, named: {} },
    },
  },
} as const;

const schema = {
  type: "object",
  properties: { at: { type: "string", format: "date-time" }, age: { type: "integer" } },
};
const schemas = {
  openapi: "3.1.0",
  paths: { "/a": { get: { responses: { "200": { content: { "application/json": { schema } } } } } } },
};

function call(answer: object) {
  const client = createClient<
    Record<"/a", { get: { responses: { 200: { content: { "application/json": unknown } } } } }>
  >({
    baseUrl: "https://api.example.com",
    operations,
    fetch: async () => Response.json(answer),
    policies: [validate({ schemas })],
  });
  return client.GET("/a");
}

test("Dates of an answer are checked as the text that they were", async () => {
  expect((await call({ at: "2026-11-29T00:00:00Z", age: 1 })).data).toEqual({
    at: new Date("2026-11-29"),
    age: 1,
  });
  await expect(call({ at: "2026-11-29T00:00:00Z", age: "1" })).rejects.toMatchObject({ pointer: "/age" });
  await expect(call({ at: "yesterday" })).rejects.toMatchObject({ code: "RESPONSE_DATE" });
});
