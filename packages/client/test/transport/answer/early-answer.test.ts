import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "../../../src/index.js";
import { fileFrom, nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { operations } from "../../fixtures/files/generated/index.js";
import { until } from "../../helpers/loopback.js";
import { listenRaw } from "../../helpers/raw-server.js";

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

it.each([
  ["node", nodeTransport],
  ["undici", undiciTransport],
])("a source that is not sent to its end is let go of: %s", async (_, make) => {
  await using server = await listenRaw(createServer(refuse));
  await using transport = make({ proxy: false });
  let closed = false;
  async function* source() {
    try {
      yield* stream();
      yield* stream();
    } finally {
      closed = true;
    }
  }
  const request = new transport.Request(server.url, { method: "POST", body: source() as never });
  await transport.fetch(request).then(
    (response) => response.text(),
    () => "undici may lose the answer",
  );
  await until(() => closed);
});

it("a file that global fetch does not send to its end is closed, and not by the garbage collector", async () => {
  await using server = await listenRaw(createServer(refuse));
  const node = new URL("../../../dist/node.js", import.meta.url).href;
  const program = `
    const { fileFrom } = await import(${JSON.stringify(node)});
    const path = ${JSON.stringify(join(folder, "large"))};
    const post = async () => {
      const body = (await fileFrom(path)).stream();
      await fetch(${JSON.stringify(server.url)}, { method: "POST", body, duplex: "half" }).then((r) => r.text(), () => {});
    };
    for (let i = 0; i < 5; i++) await post();
    for (let i = 0; i < 20; i++) {
      gc();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  `;
  const args = ["--expose-gc", "--input-type=module", "-e", program];
  const { stderr } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 });
  expect(stderr).not.toContain("garbage collection");
}, 300_000);
