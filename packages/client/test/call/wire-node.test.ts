import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import busboy from "busboy";
import { afterEach, expect, it } from "vitest";
import { createClient, type Policy } from "../../src/index.js";
import { operations } from "../fixtures/files/generated/index.js";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const params = { path: { fileId: "1" } };
let close = (): void => {};
afterEach(() => close());

/** A client of a real server on loopback. */
async function clientOf(handler: Handler, policies: readonly Policy[] = []) {
  const server = createServer(handler);
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return createClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    operations,
    policies,
  });
}

/** Answers with what busboy found: each part, the bytes that came, and how their number was announced. */
const parse: Handler = (request, response) => {
  const parts: string[] = [];
  let bytes = 0;
  request.on("data", (piece: Buffer) => {
    bytes += piece.length;
  });
  const parser = busboy({ headers: request.headers, defParamCharset: "utf8" });
  parser.on("field", (name, value) => parts.push(`${name}=${value}`));
  parser.on("file", (name, file, { filename, mimeType }) => {
    let size = 0;
    file.on("data", (piece: Buffer) => {
      size += piece.length;
    });
    file.on("end", () => parts.push(`${name}=${filename} ${mimeType} ${size}`));
  });
  parser.on("close", () => {
    const { "content-length": length, "transfer-encoding": transfer } = request.headers;
    const exact = length === undefined ? transfer : Number(length) === bytes;
    response.writeHead(201, { "content-type": "application/json" });
    response.end(JSON.stringify({ name: parts.join("\n"), kind: String(exact) }));
  });
  request.pipe(parser);
};

it("files of known size arrive with an exact Content-Length", async () => {
  const client = await clientOf(parse);
  const { data } = await client.POST("/files", {
    body: {
      name: "Grüße",
      content: new File([new Uint8Array(100_000)], "ä.bin"),
      pages: [
        new Uint8Array(3),
        { content: new Blob(["1234"]), filename: "four.txt", contentType: "text/plain" },
      ],
    },
  });
  expect(data).toEqual({
    name: "name=Grüße\ncontent=ä.bin application/octet-stream 100000\npages=pages application/octet-stream 3\npages=four.txt text/plain 4",
    kind: "true",
  });
});

it("a stream of unknown length arrives in pieces", async () => {
  const client = await clientOf(parse);
  const content = new Blob([new Uint8Array(200_000)]).stream();
  const { data } = await client.POST("/files", { body: { name: "a", content } });
  expect(data).toEqual({ name: "name=a\ncontent=content application/octet-stream 200000", kind: "chunked" });
});

it("a text form arrives with an exact Content-Length", async () => {
  const client = await clientOf(parse);
  const { data } = await client.POST("/files", {
    mediaType: "multipart/form-data",
    body: { name: "ü", size: 1 },
  });
  expect(data).toEqual({ name: "name=ü\nsize=1", kind: "true" });
});

it("a body is sent again after a 307 and after a 401, the same to the byte", async () => {
  const bodies: string[] = [];
  const statuses = [307, 401, 201];
  const again: Policy = {
    call: async (call, next) => {
      const result = await next(call);
      return result.response.status === 401 && call.replayable ? next(call) : result;
    },
  };
  const client = await clientOf(
    async (request, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece);
      bodies.push(`${request.headers["content-type"]}\n${Buffer.concat(pieces).toString("latin1")}`);
      const status = statuses.shift() ?? 500;
      response.writeHead(status, {
        "content-type": "application/json",
        ...(status === 307 && { location: request.url }),
      });
      response.end("{}");
    },
    [again],
  );
  const content = { content: () => new Blob(["opened anew"]), filename: "a.txt" };
  const { response } = await client.POST("/files", {
    body: { name: "a", content, pages: [new Uint8Array(9)] },
  });
  expect(response.status).toBe(201);
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).toContain('filename="a.txt"');
});

it("no answer, half an answer and an abort are rejections, never results", async () => {
  const silent = await clientOf((request) => request.socket.destroy());
  await expect(silent.GET("/files")).rejects.toThrow(TypeError);
  close();
  const half = await clientOf((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": 100 });
    response.write('[{"id": "1"');
    setTimeout(() => response.destroy(), 20);
  });
  await expect(half.GET("/files")).rejects.toThrow(TypeError);
  close();
  const halfError = await clientOf((_, response) => {
    response.writeHead(404, { "content-type": "application/json", "content-length": 100 });
    response.write('{"code": 1');
    setTimeout(() => response.destroy(), 20);
  });
  await expect(halfError.DELETE("/files/{fileId}", { params })).rejects.toThrow(TypeError);
  close();
  const slow = await clientOf(() => {});
  await expect(slow.GET("/files", { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
    name: "TimeoutError",
  });
});
