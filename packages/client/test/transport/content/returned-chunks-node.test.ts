// What a socket holds is seen through node:net.
import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, type Dispatcher } from "undici";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fileFrom, nodeTransport } from "../../../src/node.js";
import { undiciTransport } from "../../../src/undici.js";
import { type Certificate, makeCertificate } from "../../helpers/certificate.js";
import { loopback, turns } from "../../helpers/loopback.js";

const bytes = randomBytes(6 * 1024 * 1024 + 7);
const certificate = makeCertificate();
let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chunks-"));
  path = join(folder, "a.bin");
  await writeFile(path, bytes);
});
afterAll(() => rm(folder, { recursive: true }));

type Write = NonNullable<Socket["_write"]>;
type Written = Parameters<NonNullable<Socket["_writev"]>>[0];

/** The buffers of chunks that sockets have written, and how many chunks had changed until a socket said so. */
const seen = { buffers: new Set<ArrayBufferLike>(), changed: 0, written: 0 };

const large = (chunk: unknown): chunk is Uint8Array =>
  chunk instanceof Uint8Array && chunk.byteLength >= 16_384;

/** Keeps what is given to a socket until some turns after it was written, and looks whether it is still the same. */
function kept(chunks: readonly unknown[], done: (error?: Error | null) => void): typeof done {
  const copies = chunks.filter(large).map((chunk) => [chunk, Buffer.from(chunk)] as const);
  for (const [{ buffer }] of copies) seen.buffers.add(buffer);
  return (error) => {
    turns().then(() => {
      for (const [chunk, copy] of copies) {
        seen.written += 1;
        if (Buffer.compare(chunk, copy) !== 0) seen.changed += 1;
      }
      done(error);
    });
  };
}

const { _write, _writev } = Socket.prototype;
beforeEach(() => {
  seen.buffers.clear();
  [seen.changed, seen.written] = [0, 0];
  Socket.prototype._write = function (this: Socket, ...[chunk, encoding, done]: Parameters<Write>) {
    _write.call(this, chunk, encoding, kept([chunk], done));
  };
  Socket.prototype._writev = function (this: Socket, chunks: Written, done) {
    _writev?.call(
      this,
      chunks,
      kept(
        chunks.map(({ chunk }) => chunk),
        done,
      ),
    );
  };
});
afterEach(() => {
  Object.assign(Socket.prototype, { _write, _writev });
});

/** Holds the whole body, so that undici never waits for it. */
const roomy = (options: { readonly hostname: string; readonly port: string }, connected: Connected) => {
  const { hostname: host, port } = options;
  const socket = connect({ host, port: Number(port), highWaterMark: 2 * bytes.byteLength } as never);
  socket.once("connect", () => connected(null, socket)).once("error", (error) => connected(error, null));
};
type Connected = (...args: [null, Socket] | [Error, null]) => void;

/** Undoes what says which body is whose. */
const wraps: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  const body = options.body as unknown as AsyncIterable<Uint8Array>;
  return dispatch(
    { ...options, body: { [Symbol.asyncIterator]: () => body[Symbol.asyncIterator]() } as never },
    handler,
  );
};

const direct = { proxy: false, ca: certificate?.cert ?? "" } as const;
const ways = [
  ["node:http", undefined, () => nodeTransport(direct), 2],
  ["node:https", certificate ?? "none", () => nodeTransport(direct), 2],
  ["undici", undefined, () => undiciTransport(direct), 2],
  ["undici over TLS", certificate ?? "none", () => undiciTransport(direct), 2],
  [
    "undici with sockets that hold more than the body",
    undefined,
    () => undiciTransport({ dispatcher: new Agent({ connect: roomy as never }) }),
    Number.POSITIVE_INFINITY,
  ],
  [
    "undici with a dispatcher that wraps the body",
    undefined,
    () => undiciTransport({ dispatcher: new Agent({ connect: roomy as never }).compose(wraps) }),
    Number.POSITIVE_INFINITY,
  ],
] as const;

// Without openssl there is no certificate.
describe.each(ways.filter(([, secure]) => secure !== "none"))(
  "over %s no chunk changes until its socket has written it",
  (_, secure, make, most) => {
    it.each([
      ["a Blob", () => openAsBlob(path)],
      ["a Blob in memory", async () => new Blob([bytes])],
      ["a file by path", () => fileFrom(path)],
      [
        "a file between others",
        async () => ({
          content: ["a".repeat(70_000), await fileFrom(path), new Blob(["b"])],
          boundary: "",
          contentType: "",
        }),
      ],
    ])("%s, to a slow reader", async (name, open) => {
      await using server = await loopback(
        async (request, response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of request) {
            chunks.push(chunk as Buffer);
            await turns();
          }
          const body = Buffer.concat(chunks);
          const start = body.indexOf(bytes.subarray(0, 64));
          const isSame = body.subarray(start, start + bytes.byteLength).equals(bytes);
          response.end(`${body.byteLength - bytes.byteLength} ${isSame}`);
        },
        secure as Certificate | undefined,
      );
      await using transport = make();
      const init = { method: "POST", body: (await open()) as Blob };
      const response = await transport.fetch(new transport.Request(server.url, init));
      expect(await response.text()).toBe(name.includes("between") ? "70001 true" : "0 true");
      expect(seen.changed).toBe(0);
      expect(seen.written).toBeGreaterThan(0);
      // Two buffers take turns where the connection says what it has written.
      if (name === "a file by path") expect(seen.buffers.size).toBeLessThanOrEqual(most);
    });
  },
);
