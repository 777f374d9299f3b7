import { createClient, type Operations } from "@partwise/client";
import { expect, inject, test } from "vitest";
import type { Seen } from "./start-server.js";

const baseUrl = inject("server");

interface Paths {
  "/seen/{id}": {
    post: {
      parameters: {
        path: { id: string[] };
        query?: { ids?: number[]; where?: object };
        cookie?: { session?: string };
      };
      requestBody?: never;
      responses: { 200: { content: { "application/json": Seen } } };
    };
  };
}

const operations: Operations<Paths> = {
  "/seen/{id}": {
    post: {
      parameters: [
        { in: "path", name: "id", style: "label", explode: true },
        { in: "query", name: "ids", explode: false },
        { in: "query", name: "where", mediaType: "application/json" },
      ],
      responses: { "200": ["application/json"] },
    },
  },
};

test("parameters arrive as the description says", async () => {
  const { POST } = createClient({ baseUrl, operations });
  const path = { id: ["a", "b c"] };
  const { data } = await POST("/seen/{id}", { params: { path, query: { ids: [1, 2], where: { a: "é" } } } });
  expect(data?.url).toBe("/seen/.a.b%20c?ids=1,2&where=%7B%22a%22%3A%22%C3%A9%22%7D");
});

test("a cookie is refused before anything is sent: the browser would drop it without a word", async () => {
  let sent = 0;
  const counting: typeof fetch = (...request) => {
    sent += 1;
    return fetch(...request);
  };
  const { POST } = createClient({ baseUrl, operations, fetch: counting });
  const params = { path: { id: ["a"] }, cookie: { session: "s" } };
  await expect(POST("/seen/{id}", { params })).rejects.toMatchObject({
    name: "CallError",
    code: "PARAMETER",
    message: expect.stringContaining('Cookie parameter "session"'),
  });
  expect(sent).toBe(0);
});
