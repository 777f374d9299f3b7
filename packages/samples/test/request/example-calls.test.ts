import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generate } from "@partwise/codegen";
import { loadDescription } from "@partwise/description";
import { startMockServer } from "@partwise/mock-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exampleCalls } from "../../src/index.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-example-calls-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function callsOf(description: string) {
  const output = join(folder, "generated");
  await generate({ description, output });
  const { operations } = await import(pathToFileURL(join(output, "index.js")).href);
  const { context } = await loadDescription(description);
  return exampleCalls(context, operations);
}

test("each call is accepted by a server that checks it", async () => {
  const server = await startMockServer({ description: pets, isStateless: true });
  try {
    const calls = await callsOf(pets);
    for (const { send, reason } of calls) {
      expect(reason).toBeUndefined();
      expect(await send(server.url)).toBeLessThan(400);
    }
    expect(server.requests).toHaveLength(calls.length);
  } finally {
    await server.close();
  }
});

test("a refused call rejects with the answer, and what cannot be sent has a reason", async () => {
  const description = join(folder, "openapi.json");
  const responses = { 204: { description: "Done." } };
  const form = { "application/x-www-form-urlencoded": { schema: { type: "object" } } };
  const paths = {
    "/optional": { get: { requestBody: { content: form }, responses } },
    "/required": { get: { requestBody: { required: true, content: form }, responses } },
    "/xml": {
      post: { requestBody: { content: { "text/xml": { schema: { type: "object" } } } }, responses },
    },
  };
  const info = { title: "Bodies", version: "1" };
  await writeFile(description, JSON.stringify({ openapi: "3.1.0", info, paths }));
  const [optional, required, xml] = await callsOf(description);
  expect([optional?.reason, required?.reason, xml?.reason]).toEqual([
    undefined,
    "a client sends no body with GET",
    "its body is in a format that no example is made of",
  ]);
  const server = await startMockServer({ description, isStateless: true });
  try {
    expect(await optional?.send(server.url)).toBe(204);
    server.answerNext({ status: 422, body: { reason: "none left" } });
    await expect(optional?.send(server.url)).rejects.toThrow(
      'GET /optional was refused with 422: {"reason":"none left"}',
    );
    await expect(xml?.send(server.url)).rejects.toThrow("POST /xml: its body is in a format");
  } finally {
    await server.close();
  }
});
