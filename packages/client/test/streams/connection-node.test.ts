import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import {
  ApiError,
  type Client,
  type ClientOptions,
  createClient,
  type Policy,
  unwrap,
} from "../../src/index.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { operations, type paths } from "../fixtures/answers/generated/index.js";
import { all } from "../helpers/answering.js";
import { type Loopback, loopback, until } from "../helpers/loopback.js";

const transports: readonly (readonly [string, () => ClientOptions<paths>])[] = [
  ["global fetch", () => ({})],
  ["a fetch of one's own", () => ({ fetch: (request) => fetch(request) })],
  ["node", () => nodeTransport({ proxy: false })],
  ["undici", () => undiciTransport({ proxy: false })],
];

describe.each(transports)("over %s a stream", (_, transport) => {
  let server: Loopback | undefined;
  afterEach(async () => {
    await server?.[Symbol.asyncDispose]();
    server = undefined;
  });

  /** A server that answers with a stream of events, and gives it away to be written to. */
  async function streaming(): Promise<{ readonly client: Client<paths>; readonly sent: ServerResponse[] }> {
    const sent: ServerResponse[] = [];
    server = await loopback((request, response) => {
      request.resume();
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.flushHeaders();
      sent.push(response);
    });
    return { client: createClient({ baseUrl: server.url, operations, ...transport() }), sent };
  }

  const isClosed = () => until(() => server?.open() === 0);

  it("gives each item as it comes", async () => {
    const { client, sent } = await streaming();
    const items = await unwrap(client.GET("/ticks"));
    for (const data of ["a", "b", "c"]) {
      const next = items.next();
      sent[0]?.write(`data: ${data}\n\n`);
      expect(await next).toEqual({ done: false, value: { data } });
    }
    sent[0]?.end();
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("gives items in order to calls of next that do not wait for each other", async () => {
    const { client, sent } = await streaming();
    const items = await unwrap(client.GET("/ticks"));
    const taken = Promise.all([items.next(), items.next(), items.next(), items.next()]);
    sent[0]?.end("data: a\n\ndata: b\n\n");
    const values = (await taken).map(({ value }) => value?.data);
    expect(values).toEqual(["a", "b", undefined, undefined]);
  });

  it("closes its connection when the loop is left", async () => {
    const { client, sent } = await streaming();
    const items = await unwrap(client.GET("/ticks"));
    sent[0]?.write("data: a\n\ndata: b\n\n");
    for await (const { data } of items) {
      expect(data).toBe("a");
      break;
    }
    await isClosed();
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("closes its connection by return, before the first item too", async () => {
    const { client } = await streaming();
    const items = await unwrap(client.GET("/ticks"));
    const next = items.next();
    expect(await items.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    await isClosed();

    const other = await unwrap(client.GET("/ticks"));
    await other.return();
    await isClosed();
  });

  it("rejects and closes its connection when the call is aborted, before the first item too", async () => {
    const { client, sent } = await streaming();
    for (const isFirst of [true, false]) {
      const controller = new AbortController();
      const items = await unwrap(client.GET("/ticks", { signal: controller.signal }));
      if (!isFirst) {
        sent[1]?.write("data: a\n\ndata: b\n\n");
        await items.next();
      }
      const next = isFirst ? items.next() : undefined;
      controller.abort(new Error("enough"));
      await expect(next ?? items.next()).rejects.toThrow("enough");
      expect(await items.next()).toEqual({ done: true, value: undefined });
      await isClosed();
    }
  });

  it("rejects with its cause when the connection breaks off, after the items that came", async () => {
    const { client, sent } = await streaming();
    const items = await unwrap(client.GET("/ticks"));
    sent[0]?.write("data: a\n\ndata: b");
    expect((await items.next()).value).toEqual({ data: "a" });
    sent[0]?.destroy();
    const error = await items.next().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "CallError",
      code: "RESPONSE_CUT_OFF",
      message: "GET /ticks: the answer broke off while its items were read. Call again.",
    });
    expect((error as Error).cause).toBeInstanceOf(TypeError);
  });

  describe("that reconnects", () => {
    /** Answers one connection after the other, and keeps what each asked for. */
    async function answering(
      ...answers: readonly ((response: ServerResponse) => void)[]
    ): Promise<{ readonly client: Client<paths>; readonly asked: unknown[] }> {
      const asked: unknown[] = [];
      server = await loopback((request, response) => {
        request.resume();
        asked.push(request.headers["last-event-id"]);
        (answers[asked.length - 1] ?? ((last) => last.writeHead(204).end()))(response);
      });
      return { client: createClient({ baseUrl: server.url, operations, ...transport() }), asked };
    }
    const events = (text: string) => (response: ServerResponse) =>
      response.writeHead(200, { "content-type": "text/event-stream" }).end(text);

    it("goes on after the last event, until the answer is 204", async () => {
      const { client, asked } = await answering(
        events("retry: 1\nid: 1\ndata: a\n\ndata: b\n\ndata: lost"),
        events("data: c\n\nid: ä\ndata: d\n\n"),
        (response) => {
          response.writeHead(200, { "content-type": "text/event-stream" }).write("data: e\n\n", () => {
            response.destroy();
          });
        },
      );
      const items = await unwrap(client.GET("/ticks", { reconnect: true }));
      expect((await all(items)).map(({ data }) => data)).toEqual(["a", "b", "c", "d", "e"]);
      const utf8 = Buffer.from("ä").toString("latin1");
      expect(asked).toEqual([undefined, "1", utf8, utf8]);
    });

    it("keeps the id of a block without data, and takes none from a block that is not complete", async () => {
      const { client, asked } = await answering(
        events("retry: 1\nid: 1\ndata: a\n\nid: 2\n\nid: 3\ndata: lost"),
        events("retry: 1\n\nid: 4\r\n\r\n: ping\n\nid: 5\u0000\n\n"),
        events("id\ndata: b\n\n"),
      );
      const items = await unwrap(client.GET("/ticks", { reconnect: true }));
      expect(await all(items)).toEqual([
        { id: "1", data: "a", retry: 1 },
        { id: "", data: "b" },
      ]);
      expect(asked).toEqual([undefined, "2", "4", undefined]);
    });

    it("takes a time to wait from a block without data, and from one that is not complete", async () => {
      const { client, asked } = await answering(events("retry: 1\n\n"), events("data: a\n\nretry: 2"));
      const items = await unwrap(client.GET("/ticks", { reconnect: { attempts: 5 } }));
      expect(await all(items)).toEqual([{ data: "a" }]);
      expect(asked.length).toBe(3);
    });

    it("goes on after the caller's own last event, and then after that of the stream", async () => {
      const { client, asked } = await answering(events("retry: 1\n\n"), events("id: 8\n\n"));
      const headers = { "last-event-id": "7" };
      await all(await unwrap(client.GET("/ticks", { reconnect: true, headers })));
      expect(asked).toEqual(["7", "7", "8"]);
    });

    it("ends as often as it may be tried in a row without an event", async () => {
      const { client, asked } = await answering(
        events("retry: 1\ndata: a\n\n"),
        events(""),
        events(""),
        events("data: b\n\n"),
      );
      const items = await unwrap(client.GET("/ticks", { reconnect: { attempts: 2 } }));
      expect((await all(items)).map(({ data }) => data)).toEqual(["a"]);
      expect(asked.length).toBe(3);
    });

    it("rejects with the failure that the server answers", async () => {
      const { client } = await answering(events("retry: 1\ndata: a\n\n"), (response) =>
        response.writeHead(403, { "content-type": "application/json" }).end('{"message":"no"}'),
      );
      const items = await unwrap(client.GET("/ticks", { reconnect: true }));
      await items.next();
      const error: unknown = await items.next().catch((error: unknown) => error);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({
        name: "ApiError",
        status: 403,
        method: "GET",
        path: "/ticks",
        operationId: "tick",
        body: { message: "no" },
      });
    });

    it("is left while it waits", async () => {
      const { client, asked } = await answering(events("retry: 1000000\ndata: a\n\n"));
      const items = await unwrap(client.GET("/ticks", { reconnect: true }));
      await items.next();
      const next = items.next();
      await items.return();
      expect(await next).toEqual({ done: true, value: undefined });
      expect(asked.length).toBe(1);
    });

    it("is aborted in its second connection, under a policy that lets go of the caller's signal", async () => {
      const lettingGo: Policy = {
        attempt: (request, next, { init }) => {
          const controller = new AbortController();
          const follow = () => controller.abort(init.signal?.reason);
          init.signal?.addEventListener("abort", follow);
          return next(request, { signal: controller.signal }).finally(() =>
            init.signal?.removeEventListener("abort", follow),
          );
        },
        leavesNothing: true,
      };
      const { asked } = await answering(events("retry: 1\ndata: a\n\n"), (response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      });
      const controller = new AbortController();
      const reading = createClient({
        baseUrl: server?.url ?? "",
        operations,
        policies: [lettingGo],
        ...transport(),
      });
      const items = await unwrap(reading.GET("/ticks", { reconnect: true, signal: controller.signal }));
      await items.next();
      const next = items.next();
      await until(() => asked.length === 2);
      controller.abort(new Error("enough"));
      await expect(next).rejects.toThrow("enough");
    });

    it("is aborted while it waits", async () => {
      const { client } = await answering(events("retry: 1000000\ndata: a\n\n"));
      const controller = new AbortController();
      const items = await unwrap(client.GET("/ticks", { reconnect: true, signal: controller.signal }));
      await items.next();
      const next = items.next();
      controller.abort(new Error("enough"));
      await expect(next).rejects.toThrow("enough");
    });
  });
});
