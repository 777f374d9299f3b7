import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { type TransportError, type TransportErrorCode, transportErrors } from "../../src/index.js";
import { testClient } from "../helpers/test-client.js";

async function startRaw(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => socket.on("error", () => {}).once("data", () => answer(socket)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const secret = "s3cret";
const failure = (baseUrl: string) =>
  testClient(baseUrl, [transportErrors], { headers: { authorization: `Bearer ${secret}` } })
    .GET("/things")
    .then(
      () => Promise.reject(new Error("succeeded")),
      (error: TransportError) => error,
    );

const answers: readonly (readonly [string, TransportErrorCode, (socket: Socket) => void])[] = [
  ["no bytes", "CONNECTION", (socket) => void socket.end()],
  ["a reset", "CONNECTION", (socket) => void socket.resetAndDestroy()],
  ["no HTTP", "NOT_HTTP", (socket) => void socket.end(`SSH-2.0 ${secret}\r\n\r\n`)],
  ["a status that is none", "NOT_HTTP", (socket) => void socket.end("HTTP/1.1 000 No\r\n\r\n")],
  [
    "too many content codings",
    "NOT_HTTP",
    (socket) => void socket.end(`HTTP/1.1 200 OK\r\ncontent-encoding: ${"br,".repeat(9)}br\r\n\r\n${secret}`),
  ],
  [
    "large headers",
    "NOT_HTTP",
    (socket) => void socket.end(`HTTP/1.1 200 OK\r\nx: ${secret.repeat(9000)}\r\n\r\n`),
  ],
  [
    "half a body",
    "INCOMPLETE",
    (socket) => void socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n["${secret}`),
  ],
  [
    "half a chunk",
    "INCOMPLETE",
    (socket) => void socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n[1"),
  ],
  [
    "a broken gzip",
    "INCOMPLETE",
    (socket) =>
      void socket.end(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 6\r\n\r\n${secret}`),
  ],
  [
    "half a failure",
    "INCOMPLETE",
    (socket) => void socket.end(`HTTP/1.1 500 No\r\ncontent-length: 99\r\n\r\n${secret}`),
  ],
];

describe("transportErrors", () => {
  test.for(answers)("says what happened: %s", async ([, code, answer]) => {
    const error = await failure(await startRaw(answer));
    expect(error).toMatchObject({
      name: "TransportError",
      code,
      message: expect.stringMatching(/^GET \/things: /),
    });
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(secret);
  });

  test("says that nobody listens, with the origin and nothing else of the URL", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const error = await failure(`http://127.0.0.1:${port}/key/${secret}`);
    expect(error.message).toBe(
      `GET /things: http://127.0.0.1:${port} refused the connection; check the base URL, and that a server runs there (ECONNREFUSED).`,
    );
  });

  test("leaves an abort, and an error that is not the network's, as they are", async () => {
    const reason = new Error("stop");
    const client = testClient("http://127.0.0.1:9", [transportErrors], {
      fetch: () => Promise.reject(reason),
    });
    await expect(client.GET("/things")).rejects.toBe(reason);
  });
});
