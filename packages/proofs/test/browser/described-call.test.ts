import { createClient, type OperationMetadata, type Operations } from "@partwise/client";
import { expect, inject, test } from "vitest";
import type { Seen } from "./start-server.js";

const baseUrl = inject("server");

interface Call {
  parameters: { query?: never };
  requestBody?: never;
  responses: { 200: { content: { "application/json": Seen } } };
}

interface Paths {
  "/simple": { get: Call };
  "/again": { get: Call };
}

function described(get: OperationMetadata): Operations<Paths> {
  return {
    $securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Rebuilt" },
      session: { type: "apiKey", in: "cookie", name: "sid" },
    },
    "/simple": { get },
    "/again": { get },
  };
}

test("the longest Accept makes no browser ask another origin beforehand", async () => {
  const types = [
    "application/json",
    `text/${"a".repeat(53)}`,
    `text/${"b".repeat(34)}`,
    'a/b; c="d"',
    "a/bc",
  ];
  const operations = described({ responses: { "200": types } });
  const { data } = await createClient({ baseUrl, operations }).GET("/simple", { parseAs: "json" });
  expect(data?.accept).toBe(`${types.slice(0, 3).join(", ")}, */*;q=0.1`);
  expect(data?.accept).toHaveLength(128);
  expect(data?.accept && location.origin !== baseUrl).toBe(true);
});

test("a relative server is one of the page", async () => {
  const operations = { ...described({}), $servers: ["/not-here"] };
  const { response } = await createClient({ operations }).GET("/simple");
  expect(response.url).toBe(`${location.origin}/not-here/simple`);
});

test("a cookie is refused, and a redirect that would take a key along, unless the call wants it", async () => {
  const operations = described({ security: [{ session: [] }], responses: { "200": ["application/json"] } });
  const session = createClient({ baseUrl, operations, credentials: { session: "s" } });
  await expect(session.GET("/simple")).rejects.toMatchObject({ code: "CREDENTIALS" });
  const keyed = described({ security: [{ key: [] }], responses: { "200": ["application/json"] } });
  const client = createClient({ baseUrl, operations: keyed, credentials: { key: "k" } });
  await expect(client.GET("/again")).rejects.toMatchObject({
    code: "CREDENTIALS",
    message: expect.stringContaining("GET /again: the answer is a redirect"),
  });
  const { data } = await client.GET("/again", { redirect: "follow" });
  expect(data?.rebuilt).toBe("k");
});
