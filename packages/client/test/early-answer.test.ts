import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "../src/index.js";
import { fileFrom, nodeTransport } from "../src/node.js";
import { operations } from "./fixtures/files/generated/index.js";
import { listenRaw } from "./raw-server.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "early-"));
  await writeFile(join(folder, "large"), new Uint8Array(8_000_000));
});
afterAll(() => rm(folder, { recursive: true }));

/** Answers as soon as the head is there and closes, with bytes unread, so that the connection is reset. */
function refuse(socket: Socket): void {
  socket.once("data", () => {
    socket.pause();
    socket.end("HTTP/1.1 413 Too Large\r\nconnection: close\r\ncontent-length: 7\r\n\r\nrefused");
    socket.once("finish", () => socket.destroy());
  });
}

async function* stream() {
  for (let i = 0; i < 100; i++) yield new Uint8Array(65_536);
}

// Other systems throw away what has come before a reset.
it.runIf(process.platform === "linux")("an answer before a reset is the answer", async () => {
  await using server = await listenRaw(createServer(refuse));
  await using transport = nodeTransport({ proxy: false });
  const client = createClient({ baseUrl: server.url, operations, ...transport });
  const answers: string[] = [];
  for (let i = 0; i < 20; i++) {
    for (const content of [await fileFrom(join(folder, "large")), stream()]) {
      const { response, error } = await client.POST("/files", { body: { name: "a", content } });
      answers.push(`${response.status} ${error}`);
    }
  }
  expect(new Set(answers)).toEqual(new Set(["413 refused"]));
});

it("a reset without an answer is a failure", async () => {
  const reset = (socket: Socket) => socket.once("data", () => socket.pause().resetAndDestroy());
  await using server = await listenRaw(createServer(reset));
  await using transport = nodeTransport({ proxy: false });
  const client = createClient({ baseUrl: server.url, operations, ...transport });
  for (const content of [await fileFrom(join(folder, "large")), stream()]) {
    const call = client.POST("/files", { body: { name: "a", content } });
    await expect(call).rejects.toMatchObject({ cause: { code: expect.any(String) } });
  }
});
