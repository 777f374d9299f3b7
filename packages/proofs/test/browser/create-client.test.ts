import { createClient, type Operations } from "@partwise/client";
import { expect, inject, test } from "vitest";
import type { Seen } from "./start-server.js";

const baseUrl = inject("server");

interface Paths {
  "/seen": {
    parameters: Record<string, never>;
    post: {
      requestBody: { content: { "multipart/form-data": Record<string, unknown> } };
      responses: { 200: { content: { "application/json": Seen } } };
    };
  };
}

const operations: Operations<Paths> = {
  "/seen": {
    post: {
      requestBody: {
        content: {
          "multipart/form-data": {
            encoding: {
              meta: { contentType: "application/json" },
              photo: { binary: true, defaultContentType: "application/octet-stream" },
            },
          },
        },
      },
      responses: { "200": ["application/json"] },
    },
  },
};

test("a call with a file arrives as the description says, with its length", async () => {
  const client = createClient({ baseUrl, operations });
  const { data, response } = await client.POST("/seen", {
    body: { meta: { a: 1 }, tags: ["x", "y"], photo: new File(["123"], "dir/a.png", { type: "image/png" }) },
  });
  expect(response.status).toBe(200);
  expect(data?.contentLength).toBe(String(data?.length));
  expect(data?.parts).toMatchObject([
    { name: "meta", contentType: "application/json", base64: btoa('{"a":1}'), isFile: false },
    { name: "tags", contentType: "text/plain", base64: btoa("x") },
    { name: "tags", contentType: "text/plain", base64: btoa("y") },
    { name: "photo", filename: "a.png", contentType: "image/png", base64: btoa("123"), isFile: true },
  ]);
});

test("the Content-Type with its boundary survives a client-level one and a middleware that rebuilds", async () => {
  const client = createClient({ baseUrl, operations, headers: { "Content-Type": "application/json" } });
  client.use({ onRequest: ({ request }) => new Request(request, { headers: { "X-Rebuilt": "1" } }) });
  const { data } = await client.POST("/seen", { body: { photo: new Uint8Array([1, 2]) } });
  expect(data?.rebuilt).toBe("1");
  expect(data?.contentType).toMatch(/^multipart\/form-data; boundary=/);
  expect(data?.parts).toMatchObject([{ name: "photo", base64: "AQI=" }]);
});

test("without files the body is text, and still has its length", async () => {
  const client = createClient({ baseUrl, operations });
  const { data } = await client.POST("/seen", { body: { name: "Grüße 😀", count: 3, yes: true } });
  expect(data?.contentLength).toBe(String(data?.length));
  expect(data?.parts.map(({ name }) => name)).toEqual(["name", "count", "yes"]);
});

test("code for few bodies is imported with the first of them", async () => {
  const imported = () =>
    performance.getEntriesByType("resource").filter(({ name }) => /encode-on-use/.test(name));
  const client = createClient({ baseUrl, operations });
  await client.POST("/seen", { body: { photo: new Blob(["a"]) } });
  expect(imported()).toEqual([]);
  const { data } = await client.POST("/seen", {
    body: { photo: new Blob(["a"]), tags: ["x", "y"] },
    encoding: { photo: { filename: "own.png" }, tags: { array: "brackets" } },
  });
  expect(data?.parts.map(({ name }) => name)).toEqual(["photo", "tags[]", "tags[]"]);
  expect(data?.parts[0]).toMatchObject({ filename: "own.png" });
  expect(imported()).toHaveLength(1);
});
