import { assertRejects } from "../assert.js";
import type { Case, Tools } from "../case.js";

const aborted = { name: "AbortError" };

/** An abort at each stage of a call, after which the server sees no connection that is left open. */
export const abortCases: readonly Case[] = [
  {
    name: "abort before",
    run: async ({ client }) => {
      const controller = new AbortController();
      controller.abort();
      await assertRejects(
        client().POST("/never", { body: { name: "a" }, signal: controller.signal }),
        aborted,
      );
    },
  },
  {
    name: "abort at once",
    run: async ({ client }) => {
      const controller = new AbortController();
      const call = client().POST("/never", { body: { name: "a" }, signal: controller.signal });
      controller.abort();
      await assertRejects(call, aborted);
    },
  },
  {
    name: "abort while connecting",
    run: async ({ client, server }) => {
      const key = server.key();
      const controller = new AbortController();
      const call = client({ baseUrl: server.silent }).POST("/never", {
        params: { query: { key } },
        body: { name: "a" },
        signal: controller.signal,
      });
      await abortWhen(server.saw("", "connection"), call, controller);
    },
  },
  {
    name: "abort while sending",
    run: (tools) =>
      abortAfter(tools, "chunk", "/stalled", {
        // More than the buffers of both ends hold.
        body: new Uint8Array(16_000_000),
        mediaType: "application/octet-stream",
      }),
  },
  {
    name: "abort while waiting",
    run: (tools) => abortAfter(tools, "head", "/never", { body: { name: "a" } }),
  },
  {
    name: "abort while reading",
    run: async ({ client, server }) => {
      const key = server.key();
      const controller = new AbortController();
      const call = client().GET("/slow-json", { params: { query: { key } }, signal: controller.signal });
      await abortWhen(server.saw(key, "chunk"), call, controller);
      await server.saw(key, "end without answer");
    },
  },
];

async function abortAfter({ client, server }: Tools, what: "chunk" | "head", path: string, init: object) {
  const key = server.key();
  const controller = new AbortController();
  const call = client().POST(path, { ...init, params: { query: { key } }, signal: controller.signal });
  await abortWhen(server.saw(key, what), call, controller);
  await server.saw(key, "end without answer");
}

/** A call that rejects before its abort fails the case at once. */
async function abortWhen(seen: Promise<void>, call: Promise<unknown>, controller: AbortController) {
  const rejected = assertRejects(call, aborted);
  await Promise.race([seen, rejected]);
  controller.abort();
  await rejected;
}
