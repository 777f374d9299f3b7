import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { bodyOf, echo, type Loopback, loopback, settled, turns, until } from "../helpers/loopback.js";

interface Echo {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly length: number;
}

/** What holds for every transport as for global fetch. */
export function describeTransport(name: string, make: () => SuiteTransport): void {
  describe(name, () => {
    let transport = make();
    const servers: Loopback[] = [];
    afterEach(async () => {
      await transport.close();
      transport = make();
      for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
    });

    async function serve(handler: Parameters<typeof loopback>[0]): Promise<Loopback> {
      const server = await loopback(handler);
      servers.push(server);
      return server;
    }

    const send = (url: string, init: RequestInit & { readonly duplex?: "half" } = {}) =>
      transport.fetch(new transport.Request(url, init));

    async function echoed(init: RequestInit & { readonly duplex?: "half" }, path = "/"): Promise<Echo> {
      const { url } = await serve(echo);
      return (await (await send(url + path, init)).json()) as Echo;
    }

    describe("a request", () => {
      // A server refuses more than one Host. @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2
      it.each(["GET", "PATCH"])("has each header line once: %s", async (method) => {
        let names: string[] = [];
        const { url } = await serve((request, response) => {
          names = request.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
          response.end();
        });
        await send(url, { method, headers: { "x-a": "b" }, ...(method === "PATCH" && { body: "text" }) });
        expect(names).toEqual([...new Set(names)]);
        expect(names).toEqual(expect.arrayContaining(["host", "accept", "user-agent", "x-a"]));
      });

      it.each(["GET", "HEAD", "OPTIONS", "DELETE", "POST", "PUT", "PATCH"])(
        "arrives as %s",
        async (method) => {
          let seen: unknown;
          const { url } = await serve((request, response) => {
            seen = [request.method, request.url, request.headers["x-a"], request.headers["content-length"]];
            response.end();
          });
          const response = await send(`${url}/a%20b?c=d&c=e`, { method, headers: { "x-a": "ä" } });
          const length = method.startsWith("P") ? "0" : undefined;
          expect(seen).toEqual([method, "/a%20b?c=d&c=e", "ä", length]);
          expect(response.status).toBe(200);
          expect(response.url).toBe(`${url}/a%20b?c=d&c=e`);
        },
      );

      it.each<[string, () => NonNullable<RequestInit["body"]>, string | undefined]>([
        ["text", () => "Grüße", "text/plain;charset=UTF-8"],
        [
          "URLSearchParams",
          () => new URLSearchParams({ a: "ü" }),
          "application/x-www-form-urlencoded;charset=UTF-8",
        ],
        ["bytes", () => new TextEncoder().encode("Grüße"), undefined],
        ["part of a buffer", () => new TextEncoder().encode("xGrüßex").subarray(1, 8), undefined],
        ["an ArrayBuffer", () => new TextEncoder().encode("Grüße").buffer, undefined],
        ["a Blob", () => new Blob(["Grüße"], { type: "a/b" }), "a/b"],
        ["nothing in a string", () => "", "text/plain;charset=UTF-8"],
      ])("carries %s with its length and type", async (_, body, type) => {
        const given = body();
        const expected = await new Response(body()).text();
        const { text, headers, length } = await echoed({ method: "POST", body: given });
        expect(text).toBe(expected);
        expect(headers["content-length"]).toBe(String(length));
        expect(headers["content-type"]).toBe(type);
      });

      it("carries a FormData", async () => {
        const form = new FormData();
        form.set('a"\r\nb', "one\ntwo");
        form.set("file", new File(["…"], "ä.txt", { type: "text/plain" }));
        const { text, headers, length } = await echoed({ method: "POST", body: form });
        const type = headers["content-type"] ?? "";
        expect(headers["content-length"]).toBe(String(length));
        const read = await new Response(text, { headers: { "content-type": type } }).formData();
        expect([...read.keys()]).toEqual(['a"\r\nb', "file"]);
        expect(read.get('a"\r\nb')).toBe("one\r\ntwo");
        expect(read.get("file")).toMatchObject({ name: "ä.txt", type: "text/plain", size: 3 });
      });

      it("carries a stream of unknown length", async () => {
        const body = new Blob(["a".repeat(200_000)]).stream();
        const { length, headers } = await echoed({ method: "POST", body, duplex: "half" });
        expect(length).toBe(200_000);
        expect(headers["transfer-encoding"]).toBe("chunked");
        expect(headers["content-length"]).toBeUndefined();
      });

      it("keeps the caller's own headers", async () => {
        const own = {
          "content-type": "a/b",
          "accept-encoding": "identity",
          accept: "c/d",
          "user-agent": "e",
        };
        expect((await echoed({ method: "POST", body: "a", headers: own })).headers).toMatchObject(own);
      });

      it("is used up by being sent, and a clone is not", async () => {
        const { url } = await serve(echo);
        const request = new transport.Request(url, { method: "POST", body: "a" });
        const clone = request.clone();
        expect(request.bodyUsed).toBe(false);
        await (await transport.fetch(request)).text();
        expect(request.bodyUsed).toBe(true);
        await expect(transport.fetch(request)).rejects.toThrow(TypeError);
        expect(((await (await transport.fetch(clone)).json()) as Echo).text).toBe("a");
      });

      it("may be a native Request", async () => {
        const { url } = await serve(echo);
        const body = "ab".repeat(100_000);
        const native = new Request(url, { method: "PUT", body, headers: { "x-a": "b" } });
        expect(native).toBeInstanceOf(transport.Request);
        const seen = (await (await transport.fetch(native)).json()) as Echo;
        expect(seen).toMatchObject({ method: "PUT", text: body, headers: { "x-a": "b" } });
        const small = new Request(url, { method: "PUT", body: "abc" });
        const again = (await (await transport.fetch(new Request(small))).json()) as Echo;
        expect(again).toMatchObject({ text: "abc", headers: { "content-length": "3" } });
      });
    });

    describe("the answer", () => {
      const text = "\uFEFFGrüße, 世界";

      it("is read in every way a Response is", async () => {
        const { url } = await serve((_, response) => {
          response.writeHead(200, "All Right", [
            ...["content-type", "Text/Plain; charset=utf-8", "x-a", "1", "x-a", "2"],
            ...["set-cookie", "a=1", "set-cookie", "b=2; Path=/"],
          ]);
          response.end(text);
        });
        const plain = text.slice(1);
        const response = await send(url);
        expect(response).toBeInstanceOf(Response);
        expect(response).toMatchObject({ status: 200, ok: true, statusText: "All Right", redirected: false });
        expect(response.type).toBe("basic");
        expect(response.headers.get("x-a")).toBe("1, 2");
        expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2; Path=/"]);
        expect(response.bodyUsed).toBe(false);
        expect(await response.text()).toBe(plain);
        expect(response.bodyUsed).toBe(true);
        await expect(response.text()).rejects.toThrow(TypeError);
        expect(() => response.clone()).toThrow(TypeError);
        const bytes = new TextEncoder().encode(text);
        expect(new Uint8Array(await (await send(url)).arrayBuffer())).toEqual(bytes);
        const blob = await (await send(url)).blob();
        expect(blob.type.replace(" ", "")).toBe("text/plain;charset=utf-8");
        expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
        const streamed = await send(url);
        expect(Buffer.concat(await chunksOf(streamed))).toEqual(Buffer.from(bytes));
        expect(streamed.bodyUsed).toBe(true);
        await expect(streamed.text()).rejects.toThrow(TypeError);
      });

      it("may be cloned, and looked at as a stream, before it is read", async () => {
        const { url } = await serve((_, response) => response.end(text));
        const response = await send(url);
        expect(response.body).toBe(response.body);
        const clone = response.clone();
        expect(await clone.text()).toBe(text.slice(1));
        expect(response.bodyUsed).toBe(false);
        expect(await response.text()).toBe(text.slice(1));
        const locked = await send(url);
        locked.body?.getReader();
        await expect(locked.text()).rejects.toThrow(TypeError);
      });

      it("is JSON, a form, or JSON that cannot be read", async () => {
        const { url } = await serve((request, response) => {
          if (request.url === "/form")
            response.setHeader("content-type", "application/x-www-form-urlencoded");
          response.end(request.url === "/form" ? "a=b" : request.url === "/json" ? '{"a":["ü"]}' : "{secret");
        });
        expect(await (await send(`${url}/json`)).json()).toEqual({ a: ["ü"] });
        expect((await (await send(`${url}/form`)).formData()).get("a")).toBe("b");
        await expect(send(`${url}/bad`).then((response) => response.json())).rejects.toThrow(SyntaxError);
      });

      it.each([204, 304])("has no body with %d, nor after HEAD", async (status) => {
        const { url } = await serve((request, response) => {
          if (request.method !== "HEAD") response.statusCode = status;
          response.setHeader("x-a", "b");
          response.end();
        });
        for (const response of [await send(url), await send(url, { method: "HEAD" })]) {
          expect(response.body).toBeNull();
          expect(response.headers.get("x-a")).toBe("b");
          expect(await response.text()).toBe("");
        }
      });

      it.each([300, 400, 404, 418, 503, 599])("%d is an answer like any other", async (status) => {
        const { url } = await serve((_, response) => response.writeHead(status).end("why"));
        const response = await send(url);
        expect(response).toMatchObject({ status, ok: false });
        expect(await response.text()).toBe("why");
      });

      it("that is large waits in the server until it is read", async () => {
        const size = 64 * 1024 * 1024;
        let accepted = 0;
        const { url } = await serve(async (_, response) => {
          const chunk = Buffer.alloc(65_536, "x");
          while (accepted < size) {
            accepted += chunk.byteLength;
            if (!response.write(chunk)) await new Promise((resolve) => response.once("drain", resolve));
          }
          response.end();
        });
        const response = await send(url);
        await settled(() => accepted);
        expect(accepted).toBeLessThan(size / 2);
        let read = 0;
        for await (const chunk of response.body ?? []) read += chunk.byteLength;
        expect(read).toBe(size);
      });

      it("may be given up: the connection closes", async () => {
        const server = await serve((_, response) => {
          response.writeHead(200).write("x");
        });
        const response = await send(server.url);
        await response.body?.cancel();
        await until(() => server.open() === 0);
      });

      const encoders = {
        gzip: gzipSync,
        "x-gzip": gzipSync,
        br: brotliCompressSync,
        deflate: deflateSync,
        "deflate, gzip": (bytes: Buffer) => gzipSync(deflateSync(bytes)),
      };
      it.each(Object.entries(encoders))("is decoded from %s", async (coding, encode) => {
        const long = "Grüße ".repeat(50_000);
        const { url } = await serve((_, response) => {
          const bytes = encode(Buffer.from(long));
          response.writeHead(200, { "content-encoding": coding, "content-length": bytes.byteLength });
          response.end(bytes);
        });
        expect(await (await send(url)).text()).toBe(long);
        const streamed = await send(url);
        expect(streamed.headers.get("content-encoding")).toBe(coding);
        expect(await streamed.clone().text()).toBe(long);
      });

      it("is decoded from deflate without a wrapper, and is left alone in a coding that is unknown", async () => {
        const { url } = await serve((request, response) => {
          const raw = request.url === "/raw";
          response.setHeader("content-encoding", raw ? "deflate" : "own");
          response.end(raw ? deflateRawSync("raw") : "own");
        });
        expect(await (await send(`${url}/raw`)).text()).toBe("raw");
        expect(await (await send(`${url}/own`)).text()).toBe("own");
      });

      it("is not decoded where there is none", async () => {
        const { url } = await serve((request, response) => {
          response.setHeader("content-encoding", "gzip");
          if (request.url === "/204") response.statusCode = 204;
          response.end();
        });
        expect(await (await send(`${url}/204`)).text()).toBe("");
        expect(await (await send(url, { method: "HEAD" })).text()).toBe("");
        expect(await (await send(url)).text()).toBe("");
      });

      it.each([
        ["with a length", { "content-length": "100" }],
        ["in chunks", {}],
        ["encoded", { "content-encoding": "gzip" }],
        ["large, with a length", { "content-length": "1000000" }],
      ])("that is cut off rejects: %s", async (_, headers) => {
        const { url } = await serve((_, response) => {
          response.writeHead(200, headers);
          response.write(
            "content-encoding" in headers ? gzipSync("a".repeat(100_000)).subarray(0, 50) : "abc",
          );
          void turns().then(() => response.destroy());
        });
        const response = await send(url);
        await expect(response.text()).rejects.toThrow(TypeError);
        const late = await send(url);
        await turns();
        await expect(late.text()).rejects.toThrow(TypeError);
        const streamed = await send(url);
        await expect(chunksOf(streamed)).rejects.toThrow(TypeError);
      });
    });

    describe("a redirect", () => {
      it.each([
        [301, "POST", "GET", ""],
        [302, "POST", "GET", ""],
        [303, "PUT", "GET", ""],
        [307, "POST", "POST", "body"],
        [308, "PUT", "PUT", "body"],
        [302, "PUT", "PUT", "body"],
      ])("%d after %s is followed with %s", async (status, method, then, body) => {
        const { url } = await serve((request, response) => {
          if (request.url === "/to?a=b") return echo(request, response);
          request.resume().on("end", () => response.writeHead(status, { location: "/to?a=b" }).end("moved"));
        });
        const response = await send(`${url}/from`, { method, body: "body" });
        expect(response).toMatchObject({ redirected: true, url: `${url}/to?a=b` });
        const seen = (await response.json()) as Echo;
        expect(seen).toMatchObject({ method: then, text: body });
        expect(seen.headers["content-type"]).toBe(body === "" ? undefined : "text/plain;charset=UTF-8");
      });

      it("is the answer, is followed, or is refused, as the request says", async () => {
        const { url } = await serve((_, response) => response.writeHead(307, { location: "/" }).end("moved"));
        const manual = await send(url, { redirect: "manual" });
        expect(manual.status).toBe(307);
        expect(await manual.text()).toBe("moved");
        await expect(send(url, { redirect: "error" })).rejects.toThrow(TypeError);
        await expect(send(url)).rejects.toThrow(TypeError);
      });

      it("without a place to go is the answer", async () => {
        const { url } = await serve((_, response) => response.writeHead(302).end("nowhere"));
        expect(await (await send(url)).text()).toBe("nowhere");
      });

      it("cannot send a stream again", async () => {
        const { url } = await serve((request, response) => {
          request.resume().on("end", () => response.writeHead(307, { location: "/b" }).end());
        });
        const body = new Blob(["a"]).stream();
        await expect(send(`${url}/a`, { method: "POST", body, duplex: "half" })).rejects.toThrow(TypeError);
      });
    });

    describe("a failure", () => {
      it("names its code, and neither headers nor body", async () => {
        const server = await loopback(echo);
        await server[Symbol.asyncDispose]();
        const call = send(server.url, {
          method: "POST",
          body: "secret",
          headers: { authorization: "secret" },
        });
        const error = await call.catch((error: unknown) => error);
        expect(error).toBeInstanceOf(TypeError);
        expect(error).toMatchObject({ cause: { code: "ECONNREFUSED" } });
        expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("secret");
      });

      it("is one when the server closes without an answer, or answers what is not HTTP", async () => {
        const silent = await serve((request) => request.socket.destroy());
        await expect(send(silent.url)).rejects.toThrow(TypeError);
        const strange = await serve((request) => request.socket.end("secret: this is no HTTP\r\n\r\n"));
        const error = await send(strange.url).catch((error: unknown) => error);
        expect(error).toBeInstanceOf(TypeError);
        expect((error as TypeError).cause).toHaveProperty("code");
      });

      it("of a source of the body is its cause", async () => {
        const { url } = await serve(echo);
        const failure = new Error("the source failed");
        const body = new ReadableStream({
          pull() {
            throw failure;
          },
        });
        const call = send(url, { method: "POST", body, duplex: "half" });
        await expect(call).rejects.toThrow(TypeError);
      });
    });

    describe("an abort", () => {
      const reason = new Error("given up");

      it("before, and while the answer is awaited", async () => {
        const server = await serve(() => {});
        await expect(send(server.url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
        expect(server.connections()).toBe(0);
        const controller = new AbortController();
        const call = send(server.url, { method: "POST", body: "a", signal: controller.signal });
        await until(() => server.open() === 1);
        controller.abort(reason);
        await expect(call).rejects.toBe(reason);
        await until(() => server.open() === 0);
      });

      it("while the body of the answer is read", async () => {
        const server = await serve((_, response) => {
          response.writeHead(200, { "content-length": 100 }).write("abc");
        });
        const controller = new AbortController();
        const response = await send(server.url, { signal: controller.signal });
        const reading = response.text();
        controller.abort(reason);
        await expect(reading).rejects.toBe(reason);
        await until(() => server.open() === 0);
      });

      it("by a signal that takes the place of the request's", async () => {
        const { url } = await serve(() => {});
        const signal = AbortSignal.timeout(20);
        const call = transport.fetch(new transport.Request(url), { signal });
        await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
      });

      it("while the body is sent: the connection closes", async () => {
        const server = await serve((request) => request.resume());
        const body = new ReadableStream<Uint8Array>({
          async pull(controller) {
            await new Promise((resolve) => setTimeout(resolve, 1));
            controller.enqueue(new Uint8Array(65_536));
          },
        });
        const controller = new AbortController();
        const init = { method: "POST", body, duplex: "half", redirect: "error" } as const;
        const call = send(server.url, { ...init, signal: controller.signal });
        await until(() => server.open() === 1);
        controller.abort(reason);
        await expect(call).rejects.toBe(reason);
        await until(() => server.open() === 0);
      });
    });

    describe("connections", () => {
      it("are used again, also when an answer was not read", async () => {
        const server = await serve((request, response) => {
          request.resume().on("end", () => response.writeHead(400, { "content-length": 3 }).end("why"));
        });
        for (let i = 0; i < 20; i++) await (await send(server.url, { method: "POST", body: "a" })).text();
        // undici may open another one while the first is still being put back.
        expect(server.connections()).toBeLessThan(10);
      });

      it("carry an answer that comes before the body was sent", async () => {
        const { url } = await serve((_, response) => {
          response.writeHead(413, { connection: "close", "content-length": 3 }).end("big");
        });
        const response = await send(url, { method: "POST", body: new Blob([new Uint8Array(8 << 20)]) });
        expect(response.status).toBe(413);
        expect(await response.text()).toBe("big");
      });

      it("carry many requests at once", async () => {
        const { url } = await serve(echo);
        const all = Array.from({ length: 40 }, async (_, i) => {
          const response = await send(`${url}/${i}`, { method: "POST", body: `body ${i}` });
          return ((await response.json()) as Echo).text;
        });
        expect(await Promise.all(all)).toEqual(Array.from({ length: 40 }, (_, i) => `body ${i}`));
      });

      it("carry a Blob of 64 MiB to the byte", async () => {
        const size = 64 * 1024 * 1024;
        let seen: unknown;
        const { url } = await serve(async (request, response) => {
          let length = 0;
          for await (const chunk of request) length += chunk.length;
          seen = [length, request.headers["content-length"]];
          response.end();
        });
        const body = new Blob(Array.from({ length: 64 }, () => new Uint8Array(1024 * 1024)));
        await send(url, { method: "PUT", body, redirect: "error" });
        expect(seen).toEqual([size, String(size)]);
      });
    });

    it("has a body that can be read, for whoever logs it", async () => {
      const request = new transport.Request("http://a.test/b?c", { method: "POST", body: '{"a":1}' });
      expect(await request.clone().json()).toEqual({ a: 1 });
      expect(await request.clone().text()).toBe('{"a":1}');
      expect(await (await request.clone().blob()).text()).toBe('{"a":1}');
      expect((await request.clone().arrayBuffer()).byteLength).toBe(7);
      expect(await new Response(request.clone().body).text()).toBe('{"a":1}');
      expect(request.signal.aborted).toBe(false);
      expect(request).toMatchObject({ url: "http://a.test/b?c", method: "POST", redirect: "follow" });
      expect(await request.text()).toBe('{"a":1}');
      await expect(request.text()).rejects.toThrow(TypeError);
      expect(() => request.clone()).toThrow(TypeError);
      expect(new transport.Request("http://a.test").body).toBeNull();
    });

    it.each([
      ["no URL", "nowhere", {}],
      ["a user name in the URL", "http://user:secret@a.test/", {}],
      ["a body with GET", "http://a.test/", { body: "a" }],
      ["a method that is no token", "http://a.test/", { method: "a b" }],
      ["a method that fetch refuses", "http://a.test/", { method: "TRACE" }],
    ])("refuses %s", (_, url, init) => {
      expect(() => new transport.Request(url, init)).toThrow(TypeError);
    });

    it("leaves nothing of a request that a server reads whole", async () => {
      const { url } = await serve(async (request, response) => {
        response.end(String((await bodyOf(request)).byteLength));
      });
      expect(await (await send(url, { method: "POST", body: new Uint8Array(300_000) })).text()).toBe(
        "300000",
      );
    });
  });
}

/** What the suite needs of a transport; global fetch has it too. */
export interface SuiteTransport {
  readonly fetch: (request: Request, init?: { readonly signal: AbortSignal }) => Promise<Response>;
  readonly Request: typeof Request;
  readonly close: () => Promise<void>;
}

async function chunksOf(response: Response): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body ?? []) chunks.push(chunk);
  return chunks;
}
