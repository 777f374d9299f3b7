import { execFile } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { createClient } from "../../../src/index.js";
import { nodeTransport } from "../../../src/node.js";
import { operations } from "../../fixtures/files/generated/index.js";
import { bodyOf, echo, loopback, turns } from "../../helpers/loopback.js";

/** Answers the first request of each connection, and resets the connection at the next one. */
async function forgetful(answers: number) {
  const bodies: string[] = [];
  const perConnection = new WeakMap<object, number>();
  const server = await loopback(async (request, response) => {
    const count = (perConnection.get(request.socket) ?? 0) + 1;
    perConnection.set(request.socket, count);
    if (count > answers) return request.socket.resetAndDestroy();
    bodies.push((await bodyOf(request)).toString());
    response.writeHead(201, { "content-type": "application/json" }).end("{}");
  });
  return { server, bodies };
}

it("a kept connection that is reset before an answer is replaced, once, and the body sent again", async () => {
  const { server, bodies } = await forgetful(1);
  await using _ = server;
  await using transport = nodeTransport({ proxy: false });
  for (const text of ["a", "b", "c"]) {
    const request = new transport.Request(server.url, { method: "PUT", body: new Blob([text]) });
    expect(await (await transport.fetch(request)).json()).toEqual({});
  }
  expect(bodies).toEqual(["a", "b", "c"]);
  expect(server.connections()).toBe(3);
});

it("a call that may not be done twice is not sent again: the server may have seen it", async () => {
  const { server, bodies } = await forgetful(1);
  await using _ = server;
  await using transport = nodeTransport({ proxy: false });
  const client = createClient({ baseUrl: server.url, operations, ...transport });
  const post = (name: string) => client.POST("/files", { body: { name, content: new Blob(["file"]) } });
  await post("a");
  await expect(post("b")).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
  await post("c");
  expect(bodies.map((body) => /name="name"\r\n\r\n(.)/.exec(body)?.[1])).toEqual(["a", "c"]);
});

it("a new connection that is reset is a failure, and is not asked again", async () => {
  const { server, bodies } = await forgetful(1);
  await using _ = server;
  await using transport = nodeTransport({ proxy: false });
  const post = (body: NonNullable<RequestInit["body"]>) =>
    transport.fetch(new transport.Request(server.url, { method: "PUT", body }));
  await (await post("a")).text();
  await (await post(new Blob(["b"]).stream())).text();
  const never = await forgetful(0);
  await using __ = never.server;
  const request = new transport.Request(never.server.url);
  await expect(transport.fetch(request)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
  const init = { method: "POST", body: new Blob(["c"]).stream() };
  const stream = transport.fetch(new transport.Request(never.server.url, init));
  await expect(stream).rejects.toMatchObject({ cause: { code: expect.any(String) } });
  expect(never.server.connections()).toBe(2);
  expect(bodies).toEqual(["a", "b"]);
});

it("a stream goes over a new connection, as a kept one may be about to close without a word", async () => {
  await using server = await loopback((request, response) => {
    request.resume().on("end", () => response.end("ok", () => request.socket.end()));
  });
  await using other = await loopback(echo);
  await using transport = nodeTransport({ proxy: false });
  const methodFor = (body: unknown) => (typeof body === "string" ? "PUT" : "POST");
  const post = async (body: NonNullable<RequestInit["body"]>, { url } = server) =>
    (await transport.fetch(new transport.Request(url, { method: methodFor(body), body }))).text();
  await post("kept", other);
  for (let i = 0; i < 20; i++) {
    await post("text");
    expect(await post(new Blob(["stream"]).stream())).toBe("ok");
  }
  await post("kept", other);
  expect(other.connections()).toBe(1);
});

it("an answer that was begun is never asked for again", async () => {
  let requests = 0;
  await using server = await loopback((_, response) => {
    requests += 1;
    if (requests === 1) return response.end("first");
    response.socket?.write("HTTP/1.1 200 OK\r\ncontent-le");
    void turns().then(() => response.socket?.resetAndDestroy());
  });
  await using transport = nodeTransport({ proxy: false });
  await (await transport.fetch(new transport.Request(server.url))).text();
  await expect(transport.fetch(new transport.Request(server.url))).rejects.toThrow(TypeError);
  expect(requests).toBe(2);
});

it("at most maxSockets are open at a time, and none is kept without keepAlive", async () => {
  await using server = await loopback(echo);
  await using few = nodeTransport({ proxy: false, maxSockets: 2 });
  const get = (transport: typeof few) => transport.fetch(new transport.Request(server.url));
  await Promise.all(Array.from({ length: 8 }, async () => (await get(few)).text()));
  expect(server.connections()).toBe(2);
  await using single = nodeTransport({ proxy: false, keepAlive: false });
  await (await get(single)).text();
  await (await get(single)).text();
  expect(server.connections()).toBe(4);
});

it("headers that do not end are refused", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.write(`HTTP/1.1 200 OK\r\nx-a: ${"a".repeat(100_000)}\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await using transport = nodeTransport({ proxy: false });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const error = await transport.fetch(new transport.Request(url)).catch((error: unknown) => error);
  expect(error).toMatchObject({ cause: { code: "HPE_HEADER_OVERFLOW" } });
  expect((error as TypeError).cause).not.toHaveProperty("rawPacket");
  server.close();
});

it("idle connections do not keep the process alive", async () => {
  await using server = await loopback(echo);
  const node = new URL("../../../dist/node.js", import.meta.url).href;
  const program = `
    const { nodeTransport } = await import(${JSON.stringify(node)});
    const transport = nodeTransport({ proxy: false });
    const response = await transport.fetch(new transport.Request(${JSON.stringify(server.url)}));
    console.log((await response.json()).method);
  `;
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
    timeout: 30_000,
  });
  expect((await run).stdout).toBe("GET\n");
}, 300_000);

it("an answer that is dropped unread gives its connection back", async () => {
  await using server = await loopback((_, response) => {
    response.writeHead(200, { "content-length": 10_000_000 });
    response.end(Buffer.alloc(10_000_000));
  });
  const node = new URL("../../../dist/node.js", import.meta.url).href;
  const program = `
    const { nodeTransport } = await import(${JSON.stringify(node)});
    const { fetch, Request } = nodeTransport({ proxy: false, maxSockets: 1 });
    const get = () => fetch(new Request(${JSON.stringify(server.url)}));
    await get().then(() => {});
    const second = get();
    const timer = setInterval(gc, 50);
    console.log((await (await second).arrayBuffer()).byteLength);
    clearInterval(timer);
  `;
  const args = ["--expose-gc", "--input-type=module", "-e", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 });
  expect(stdout).toBe("10000000\n");
}, 300_000);

it("a length that the caller announces for a stream is sent, and is kept to", async () => {
  await using server = await loopback(echo);
  await using transport = nodeTransport({ proxy: false });
  const post = (length: number) => {
    const headers = { "content-length": String(length) };
    const init = { method: "POST", body: new Blob(["12345"]).stream(), duplex: "half", headers } as const;
    return transport.fetch(new transport.Request(server.url, init));
  };
  const seen = (await (await post(5)).json()) as { headers: Record<string, string>; text: string };
  expect(seen.headers["content-length"]).toBe("5");
  expect(seen.text).toBe("12345");
  await expect(post(4)).rejects.toThrow(TypeError);
  await expect(post(6)).rejects.toThrow(TypeError);
});

it("the main entry imports nothing of Node, and no transport", async () => {
  const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: [`${dist}index.js`],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.some((path) => path.endsWith("create-client.js"))).toBe(true);
  expect(inputs.filter((path) => path.includes("transport/"))).toEqual([]);
}, 300_000);
