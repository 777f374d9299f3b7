import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Middleware } from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { createClient } from "../../../src/index.js";
import { fileFrom, nodeTransport } from "../../../src/node.js";
import { operations } from "../../fixtures/files/generated/index.js";
import { bodyOf, loopback } from "../../helpers/loopback.js";

const text = "0123456789".repeat(20_000);
const path = join(tmpdir(), `middleware-${process.pid}.txt`);

const middlewares: Readonly<Record<string, NonNullable<Middleware["onRequest"]>>> = {
  "sets a header": ({ request }) => request.headers.set("x-a", "b"),
  "reads a clone": async ({ request }) => {
    expect(await request.clone().text()).toContain(text);
    request.headers.set("x-a", "b");
  },
  "rebuilds the Request": ({ request }) => new Request(request, { headers: { "x-a": "b" } }),
  "gives a clone": ({ request }) => {
    request.headers.set("x-a", "b");
    return request.clone();
  },
};

const contents: Readonly<Record<string, () => Promise<Blob | ReadableStream<Uint8Array>>>> = {
  "a Blob": async () => new Blob([text]),
  "a file by path": async () => {
    await writeFile(path, text);
    return fileFrom(path);
  },
  "a stream": async () => new Blob([text]).stream(),
};

describe.each(Object.entries(middlewares))("a middleware that %s", (name, onRequest) => {
  it.each(Object.entries(contents))("leaves %s as it is", async (kind, open) => {
    let seen: { text: string; length: string | undefined; added: unknown } | undefined;
    await using server = await loopback(async (request, response) => {
      const { "content-length": length, "x-a": added } = request.headers;
      seen = { text: (await bodyOf(request)).toString(), length, added };
      response.writeHead(201, { "content-type": "application/json" }).end("{}");
    });
    await using transport = nodeTransport({ proxy: false });
    const client = createClient({ baseUrl: server.url, operations, ...transport });
    client.use({ onRequest });
    const { response } = await client.POST("/files", { body: { name: "a", content: await open() } });
    expect(response.status).toBe(201);
    expect(seen?.added).toBe("b");
    expect(seen?.text).toContain(`\r\n\r\n${text}\r\n--`);
    const rebuilt = name === "rebuilds the Request" || name === "gives a clone";
    const known = kind !== "a stream" && !rebuilt;
    expect(seen?.length).toBe(known ? String(Buffer.byteLength(seen?.text ?? "")) : undefined);
  });
});
