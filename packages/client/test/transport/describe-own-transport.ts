import { createHash, randomBytes } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import { openAsBlob } from "node:fs";
import { mkdtemp, open, rm, truncate, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import {
  fileFrom,
  type Progress,
  type TraceMessage,
  type Transport,
  type TransportOptions,
} from "../../src/node.js";
import { operations } from "../fixtures/files/generated/index.js";
import { makeCertificate } from "../helpers/certificate.js";
import { bodyOf, echo, loopback, until } from "../helpers/loopback.js";

const size = 64 * 1024 * 1024;

/** What our own transports do beyond global fetch. */
export function describeOwnTransport(name: string, make: (options?: TransportOptions) => Transport): void {
  const direct = { proxy: false } as const;
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "transport-"));
    path = join(folder, "ä b.bin");
    await writeFile(path, Buffer.alloc(size, "0123456789"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe(`${name}: a file by path`, () => {
    /** Counts the body, and answers with what was announced and what came. */
    const count: Parameters<typeof loopback>[0] = (request, response) => {
      let length = 0;
      let text = "";
      request.on("data", (chunk: Buffer) => {
        if (length < 1000) text += chunk.toString("utf8", 0, 1000);
        length += chunk.length;
      });
      request.on("end", () => {
        response.writeHead(201, { "content-type": "application/json" });
        const announced = Number(request.headers["content-length"]);
        response.end(JSON.stringify({ name: text, size: length, announced }));
      });
    };

    it("is a part of known length, also of a FileHandle or a slice, and may be sent again", async () => {
      await using server = await loopback(count);
      await using transport = make(direct);
      const client = createClient({ baseUrl: server.url, operations, ...transport });
      const handle = await open(path);
      const files = [
        await fileFrom(path),
        await fileFrom(handle, { filename: "own.txt", contentType: "text/plain" }),
        (await fileFrom(path)).slice(-3),
        { content: () => fileFrom(path) },
      ];
      const seen: unknown[] = [];
      for (const content of [...files, files[0] as File]) {
        const { data } = await client.POST("/files", { body: { name: "a", content } });
        seen.push(data);
      }
      await handle.close();
      const lengths = seen.map((each) => (each as { size: number }).size);
      expect(lengths[0]).toBeGreaterThan(size);
      expect(lengths[0]).toBe(lengths[4]);
      expect(lengths[2]).toBeLessThan(1000);
      expect(seen[0]).toMatchObject({
        announced: lengths[0],
        name: expect.stringContaining('filename="ä b.bin"'),
      });
      expect(seen[1]).toMatchObject({
        announced: lengths[1],
        name: expect.stringContaining('filename="own.txt"'),
      });
      expect(seen[2]).toMatchObject({ name: expect.stringContaining("\r\n\r\n123\r\n--") });
      // An opener may give any source, so that its length is not known beforehand.
      expect(seen[3]).toMatchObject({ announced: null, name: expect.stringContaining("0123456789") });
    });

    it("is read as a File is, also by global fetch", async () => {
      const file = (await fileFrom(path)).slice(10, 25, "a/b");
      expect(file).toMatchObject({ size: 15, type: "a/b" });
      expect(await file.text()).toBe("012345678901234");
      expect((await file.arrayBuffer()).byteLength).toBe(15);
      expect(await file.slice(-20, 3).text()).toBe("012");
      expect(await file.slice(9, 3).text()).toBe("");
      await using server = await loopback(count);
      const client = createClient({ baseUrl: server.url, operations });
      const { data } = await client.POST("/files", { body: { name: "a", content: file } });
      expect(data).toMatchObject({ name: expect.stringContaining("\r\n\r\n012345678901234\r\n--") });
    });

    it("may be the whole body, and may be empty", async () => {
      await using server = await loopback(count);
      await using transport = make(direct);
      const client = createClient({ baseUrl: server.url, operations, ...transport });
      const binary = { mediaType: "application/octet-stream" } as const;
      const whole = await client.POST("/files", { ...binary, body: await fileFrom(path) });
      expect(whole.data).toMatchObject({ size, announced: size });
      const empty = await client.POST("/files", { ...binary, body: (await fileFrom(path)).slice(0, 0) });
      expect(empty.data).toMatchObject({ size: 0, announced: 0 });
    });

    it("that becomes shorter while it is sent is a failure, and what is no file is refused", async () => {
      await using server = await loopback(count);
      await using transport = make(direct);
      const client = createClient({ baseUrl: server.url, operations, ...transport });
      const short = join(folder, "short");
      await writeFile(short, Buffer.alloc(1000));
      const content = await fileFrom(short);
      await truncate(short, 10);
      await expect(client.POST("/files", { body: { name: "a", content } })).rejects.toMatchObject({
        name: "MultipartError",
        code: "SOURCE_FAILED",
        property: "content",
        cause: { message: expect.stringContaining("shorter") },
      });
      await expect(fileFrom(folder)).rejects.toThrow(TypeError);
      await expect(fileFrom(join(folder, "none"))).rejects.toMatchObject({ code: "ENOENT" });
    });

    it("tells how far it has come, and lets go of everything when it is aborted", async () => {
      await using server = await loopback(count);
      await using transport = make(direct);
      const client = createClient({ baseUrl: server.url, operations, ...transport });
      const all: Progress[] = [];
      const body = { name: "a", content: await fileFrom(path) };
      const { data } = await client.POST("/files", { body, onProgress: (progress) => all.push(progress) });
      const total = (data as unknown as { size: number }).size;
      expect(all.length).toBeGreaterThan(100);
      expect(all.every((each, i) => each.total === total && each.sent > (all[i - 1]?.sent ?? 0))).toBe(true);
      expect(all.at(-1)).toEqual({ sent: total, total });

      const controller = new AbortController();
      const reason = new Error("given up");
      const handle = await open(path);
      const aborted = client.POST("/files", {
        body: { name: "a", content: await fileFrom(handle), thumbnail: await fileFrom(path) },
        signal: controller.signal,
        onProgress: ({ sent }) => sent > size / 4 && controller.abort(reason),
      });
      await expect(aborted).rejects.toBe(reason);
      await until(() => server.open() === 0);
      // Still open: it is the caller's.
      expect((await handle.stat()).size).toBe(size);
      await handle.close();
    });

    it("or Blobs, on disk and in memory, arrive to the byte as often as they are sent", async () => {
      const digests: string[] = [];
      await using server = await loopback(async (request, response) => {
        const hash = createHash("sha256");
        for await (const chunk of request) hash.update(chunk);
        digests.push(hash.digest("hex"));
        response.end();
      });
      await using transport = make(direct);
      const bytes = randomBytes(3_000_001);
      const long = join(folder, "random");
      await writeFile(long, bytes);
      const pieces = Array.from({ length: 3001 }, (_, i) => bytes.subarray(i * 1000, (i + 1) * 1000));
      const bodies = [new Blob([bytes]), new Blob(pieces), await openAsBlob(long), await fileFrom(long)];
      const expected = createHash("sha256").update(bytes).digest("hex");
      for (const body of [...bodies, ...bodies]) {
        await (
          await transport.fetch(new transport.Request(server.url, { method: "POST", body }))
        ).arrayBuffer();
      }
      expect(digests).toEqual(Array.from({ length: 8 }, () => expected));
      for (const body of bodies) expect(Buffer.compare(Buffer.from(await body.arrayBuffer()), bytes)).toBe(0);
    });

    it("tells the progress of every kind of body, to the call or else to the transport", async () => {
      await using server = await loopback(count);
      const ofTransport: Progress[] = [];
      await using transport = make({ ...direct, onProgress: (progress) => ofTransport.push(progress) });
      const client = createClient({ baseUrl: server.url, operations, ...transport });
      const upload = async (content: Blob | AsyncIterable<Uint8Array>, own?: Progress[]) => {
        const onProgress = own && ((progress: Progress) => own.push(progress));
        const { data } = await client.POST("/files", {
          body: { name: "a", content },
          ...(onProgress && { onProgress }),
        });
        return (data as unknown as { size: number }).size;
      };
      const told: [number, Progress[]][] = [];
      for (const content of [await openAsBlob(path), new Blob(["small"])]) {
        const own: Progress[] = [];
        told.push([await upload(content, own), own]);
      }
      expect(ofTransport).toEqual([]);
      told.push([await upload(await fileFrom(path)), ofTransport.splice(0)]);
      for (const [total, events] of told) {
        expect(events.at(-1)).toEqual({ sent: total, total });
        expect(
          events.every((each, i) => each.total === total && each.sent > (events[i - 1]?.sent ?? 0)),
        ).toBe(true);
      }
      const chunks = async function* () {
        for (let i = 0; i < 20; i++) yield new Uint8Array(50_000);
      };
      const total = await upload(chunks());
      expect(ofTransport.length).toBeGreaterThan(19);
      expect(ofTransport.at(-1)).toEqual({ sent: total, total: undefined });
      expect(ofTransport.every((each) => each.total === undefined)).toBe(true);
    });

    it("cancels a stream of the body after an abort", async () => {
      await using server = await loopback((request) => request.resume());
      await using transport = make(direct);
      const cancelled: string[] = [];
      const stream = (name: string) =>
        new ReadableStream<Uint8Array>({
          async pull(controller) {
            await new Promise((resolve) => setTimeout(resolve, 1));
            controller.enqueue(new Uint8Array(65_536));
          },
          cancel: () => void cancelled.push(name),
        });
      const client = createClient({ baseUrl: server.url, operations, ...transport });
      const controller = new AbortController();
      const body = { name: "a", content: stream("begun"), pages: [stream("waiting")] };
      const call = client.POST("/files", { body, signal: controller.signal });
      await until(() => server.open() === 1);
      setTimeout(() => controller.abort(), 20);
      await expect(call).rejects.toThrow();
      await until(() => cancelled.length === 2);
    });
  });

  describe(`${name}: redirects`, () => {
    it("to another origin are answers", async () => {
      await using server = await loopback((request, response) => {
        request
          .resume()
          .on("end", () => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end("moved"));
      });
      await using transport = make(direct);
      const headers = { authorization: "Bearer none" };
      const response = await transport.fetch(
        new transport.Request(server.url, { method: "POST", body: "a", headers }),
      );
      expect(response.status).toBe(307);
      expect(await response.text()).toBe("moved");
    });
  });

  describe(`${name}: a function that opens a source`, () => {
    it.each([undefined, 1])("is called again for a redirect, with %s connections", async (maxSockets) => {
      const bodies: string[] = [];
      await using server = await loopback(async (request, response) => {
        bodies.push((await bodyOf(request)).toString());
        const isFirst = request.url === "/files";
        response.writeHead(isFirst ? 308 : 201, { "content-type": "application/json", location: "/there" });
        response.end("{}");
      });
      await using transport = make({ ...direct, ...(maxSockets && { maxSockets }) });
      const client = createClient({ baseUrl: server.url, operations, ...transport });
      let calls = 0;
      const content = () => {
        calls += 1;
        return new Blob(["opened"]).stream();
      };
      const { response } = await client.POST("/files", { body: { name: "a", content: { content } } });
      expect([response.status, response.redirected, calls]).toEqual([201, true, 2]);
      expect(bodies[1]).toBe(bodies[0]);
      expect(bodies[0]).toContain("\r\n\r\nopened\r\n");
    });

    it("gives a body its length, where it gives a Blob, or promises the whole body", async () => {
      await using server = await loopback(echo);
      await using transport = make(direct);
      const client = createClient({ baseUrl: server.url, operations, ...transport });
      const lengthOf = async (init: object) => {
        const { data } = await client.POST("/files", init as { body: { name: string } });
        const seen = data as unknown as { length: number; headers: Record<string, string> };
        return [seen.headers["content-length"], seen.length];
      };
      const content = { content: () => new Blob(["opened"]) };
      const [announced, came] = await lengthOf({ body: { name: "a", content } });
      expect(announced).toBe(String(came));
      const whole = { mediaType: "application/octet-stream" };
      const opened = { content: async () => fileFrom(path) };
      expect(await lengthOf({ ...whole, body: opened })).toEqual([String(size), size]);
    });

    it("is called once for a client with middleware, and for each attempt", async () => {
      await using server = await loopback(echo);
      await using transport = make(direct);
      let calls = 0;
      const content = () => {
        calls += 1;
        return new Blob(["opened"]).stream();
      };
      for (const rebuild of [(request: Request) => request, (request: Request) => new Request(request)]) {
        const client = createClient({ baseUrl: server.url, operations, ...transport });
        client.use({ onRequest: ({ request }) => rebuild(request) });
        const before = calls;
        const { data } = await client.POST("/files", { body: { name: "a", content: { content } } });
        expect((data as unknown as { text: string }).text).toContain("\r\n\r\nopened\r\n");
        expect(calls - before).toBe(1);
      }
    });
  });

  describe(`${name}: an answer`, () => {
    it.each(["This is no HTTP.\r\n\r\n", "HTTP/1.1 200 OK\r\ncontent-length: a\r\n\r\n"])(
      "that is no HTTP has a code that says so: %j",
      async (text) => {
        await using server = await loopback((request) => request.socket.end(text));
        await using transport = make(direct);
        const call = transport.fetch(new transport.Request(server.url));
        await expect(call).rejects.toMatchObject({ cause: { code: expect.stringMatching(/^HPE_/) } });
      },
    );
  });

  describe(`${name}: diagnostics`, () => {
    it("tell the course of a request, and no secret", async () => {
      await using server = await loopback(echo);
      await using transport = make(direct);
      const events: [string, TraceMessage][] = [];
      const listen = (message: unknown, channelName: string | symbol) => {
        events.push([String(channelName), message as TraceMessage]);
      };
      const names = ["start", "headers", "end", "error"].map((event) => `partwise:request:${event}`);
      for (const each of names) channel(each).subscribe(listen);
      try {
        const headers = { authorization: "secret" };
        const init = { method: "POST", body: "secret", headers };
        await (await transport.fetch(new transport.Request(`${server.url}/a?b=secret`, init))).text();
        await until(() => events.length === 3);
        await server[Symbol.asyncDispose]();
        await expect(transport.fetch(new transport.Request(`${server.url}/b`))).rejects.toThrow(TypeError);
      } finally {
        for (const each of names) channel(each).unsubscribe(listen);
      }
      expect(events.map(([event]) => event)).toEqual([...names.slice(0, 3), names[0], names[3]]);
      const first = { method: "POST", origin: server.url, path: "/a", elapsed: expect.any(Number) };
      expect(events[0]?.[1]).toEqual({ id: {}, ...first });
      expect(events[2]?.[1]).toEqual({ id: {}, ...first, status: 200 });
      expect(events[4]?.[1]).toMatchObject({ path: "/b", code: expect.any(String) });
      expect(events[1]?.[1].id).toBe(events[0]?.[1].id);
      expect(JSON.stringify(events)).not.toContain("secret");
    });
  });

  const certificate = makeCertificate();
  describe.skipIf(certificate === undefined)(`${name}: TLS`, () => {
    it("is checked, and an authority of the caller's is trusted", async () => {
      await using server = await loopback(echo, certificate);
      await using strict = make(direct);
      const unchecked = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
      try {
        const refused = strict.fetch(new strict.Request(server.url));
        await expect(refused).rejects.toMatchObject({ cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" } });
      } finally {
        if (unchecked === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
        else process.env.NODE_TLS_REJECT_UNAUTHORIZED = unchecked;
      }
      await using trusting = make({ ...direct, ca: certificate?.cert ?? "" });
      const body = new Blob(["x".repeat(300_000)]);
      for (const host of ["127.0.0.1", "localhost"]) {
        const url = server.url.replace("127.0.0.1", host);
        const response = await trusting.fetch(new trusting.Request(url, { method: "POST", body }));
        expect(await response.json()).toMatchObject({ length: 300_000 });
      }
    });
  });

  describe(`${name}: a proxy`, () => {
    /** A proxy that forwards requests for a whole URL, opens tunnels, and keeps what it was told. */
    async function proxyServer() {
      const seen: { line: string; headers: NodeJS.Dict<string | string[]> }[] = [];
      const proxy = await loopback(async (request, response) => {
        seen.push({ line: `${request.method} ${request.url}`, headers: request.headers });
        const { host, ...headers } = request.headers;
        const body = new Uint8Array(await bodyOf(request));
        for (const name of ["connection", "content-length"]) delete headers[name];
        const init = { method: request.method ?? "", headers: headers as Record<string, string> };
        const answer = await fetch(request.url ?? "", body.length === 0 ? init : { ...init, body });
        response.writeHead(answer.status, { "content-type": "application/json" });
        response.end(await answer.text());
      });
      proxy.server.on("connect", (request, socket, head) => {
        seen.push({ line: `${request.method} ${request.url}`, headers: request.headers });
        if (request.url?.startsWith("refused")) return socket.end("HTTP/1.1 407 No\r\n\r\n");
        const [host, port] = (request.url ?? "").split(":");
        const upstream = connect(Number(port), host, () => {
          socket.write("HTTP/1.1 200 Connected\r\n\r\n");
          upstream.write(head);
          upstream.pipe(socket).pipe(upstream);
        });
        upstream.on("error", () => socket.destroy());
        socket.on("error", () => upstream.destroy());
        socket.on("close", () => upstream.destroy());
      });
      return { proxy, seen };
    }

    it("is asked for http, with its own credentials", async () => {
      await using server = await loopback(echo);
      const { proxy, seen } = await proxyServer();
      await using _ = proxy;
      await using transport = make({ proxy: proxy.url.replace("//", "//user:p%40ss@") });
      const response = await transport.fetch(
        new transport.Request(`${server.url}/a?b`, { method: "POST", body: "c" }),
      );
      expect(await response.json()).toMatchObject({ method: "POST", url: "/a?b", text: "c" });
      expect(response.url).toBe(`${server.url}/a?b`);
      expect(seen).toHaveLength(1);
      const credentials = `Basic ${Buffer.from("user:p@ss").toString("base64")}`;
      expect(seen[0]?.headers["proxy-authorization"]).toBe(credentials);
      // No tunnel, which many proxies refuse to other ports than 443.
      expect(seen[0]?.line).toBe(`POST ${server.url}/a?b`);
    });

    it.skipIf(certificate === undefined)("opens a tunnel for https, and never sees a header", async () => {
      await using server = await loopback(echo, certificate);
      const { proxy, seen } = await proxyServer();
      await using _ = proxy;
      await using transport = make({ proxy: proxy.url, ca: certificate?.cert ?? "" });
      const headers = { authorization: "Bearer none" };
      for (const path of ["/a", "/b"]) {
        const response = await transport.fetch(new transport.Request(server.url + path, { headers }));
        expect(await response.json()).toMatchObject({ url: path, headers });
      }
      expect(seen.length).toBeLessThan(3);
      expect([...new Set(seen.map(({ line }) => line))]).toEqual([`CONNECT ${new URL(server.url).host}`]);
      expect(JSON.stringify(seen)).not.toContain("none");
    });

    it("that opens no tunnel is a failure", async () => {
      const { proxy } = await proxyServer();
      await using _ = proxy;
      await using transport = make({ proxy: proxy.url });
      await expect(transport.fetch(new transport.Request("https://refused.test/"))).rejects.toThrow(
        TypeError,
      );
    });

    it("comes from the environment, unless the option says none, and never for loopback", async () => {
      await using server = await loopback(echo);
      const { proxy, seen } = await proxyServer();
      await using _ = proxy;
      const before = { ...process.env };
      for (const key of Object.keys(process.env)) if (/_proxy$/i.test(key)) delete process.env[key];
      process.env.HTTP_PROXY = proxy.url;
      const ask = async (transport: Transport, url: string) => {
        await using _ = transport;
        return (await transport.fetch(new transport.Request(url))).status;
      };
      try {
        // An address of this machine that is no loopback by its name.
        const url = server.url.replace("127.0.0.1", "0.0.0.0");
        expect(await ask(make(), url)).toBe(200);
        expect(seen.map(({ line }) => line)).toEqual([expect.stringContaining(new URL(url).host)]);
        expect(await ask(make(), server.url)).toBe(200);
        expect(await ask(make(direct), url)).toBe(200);
        process.env.no_proxy = "localhost,0.0.0.0";
        expect(await ask(make(), url)).toBe(200);
        expect(seen).toHaveLength(1);
      } finally {
        process.env = before;
      }
    });
  });

  it(`${name}: close() ends every connection`, async () => {
    await using server = await loopback(echo);
    const transport = make(direct);
    await (await transport.fetch(new transport.Request(server.url))).text();
    expect(server.open()).toBe(1);
    await transport.close();
    await until(() => server.open() === 0);
  });
}
