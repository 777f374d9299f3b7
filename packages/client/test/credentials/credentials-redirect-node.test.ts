import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { createClient, type Policy } from "../../src/index.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { operations } from "../fixtures/service/generated/index.js";
import { bodyOf, loopback } from "../helpers/loopback.js";

interface Hop {
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that keeps what it gets, and sends on to what `location` says of it; without one it answers 204. */
async function hopServer(status: number, location: (request: IncomingMessage) => string | undefined) {
  const hops: Hop[] = [];
  const listener: RequestListener = async (request, response) => {
    const { method, url, headers } = request;
    hops.push({ target: `${method} ${url}`, headers, body: (await bodyOf(request)).toString() });
    const next = location(request);
    if (next === undefined) response.writeHead(204).end();
    else response.writeHead(status, { location: next }).end("moved");
  };
  const server = await loopback(listener);
  return { ...server, hops, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const credentials = { key: "secret", session: "secret" };
const body = { name: "a" };

describe("over the global fetch", () => {
  it.each([301, 302, 303, 307, 308])("a %i to another origin is followed without the key", async (status) => {
    await using other = await hopServer(status, () => undefined);
    await using first = await hopServer(status, () => `${other.url}/elsewhere`);
    const client = createClient({ baseUrl: first.url, operations, credentials });
    const headers = { "X-Other": "stays", Authorization: "secret" };
    for (const path of ["/secured/header", "/secured/cookie"] as const) {
      const { error, response } = await client.GET(path, { headers });
      expect(error).toBeUndefined();
      expect(response.status).toBe(204);
    }
    expect(first.hops.map(({ headers }) => headers["x-key"] ?? headers.cookie)).toEqual([
      "secret",
      "sid=secret",
    ]);
    expect(other.hops.map(({ target }) => target)).toEqual(["GET /elsewhere", "GET /elsewhere"]);
    expect(JSON.stringify(other.hops)).not.toContain("secret");
    expect(other.hops.map(({ headers }) => headers["x-other"])).toEqual(["stays", "stays"]);
  });

  it("neither goes what a policy adds to every attempt", async () => {
    await using other = await hopServer(302, () => undefined);
    await using first = await hopServer(302, () => other.url);
    const authorizing: Policy = {
      attempt: (request, next) => {
        request.headers.set("Authorization", "Bearer secret");
        return next(request);
      },
    };
    const policies = [authorizing];
    await createClient({ baseUrl: first.url, operations, credentials, policies }).GET("/secured/header");
    expect(first.hops[0]?.headers).toMatchObject({ authorization: "Bearer secret", "x-key": "secret" });
    expect(other.hops).toHaveLength(1);
    expect(JSON.stringify(other.hops)).not.toContain("secret");
  });

  it.each([
    [301, "GET /b", "", undefined],
    [302, "GET /b", "", undefined],
    [303, "GET /b", "", undefined],
    [307, "POST /b", '{"name":"a"}', "application/json"],
    [308, "POST /b", '{"name":"a"}', "application/json"],
  ])(
    "a %i within the origin keeps the key, and the body as fetch does",
    async (status, target, text, type) => {
      await using server = await hopServer(status, ({ url }) => (url === "/b" ? undefined : "/b"));
      const { response } = await createClient({ baseUrl: server.url, operations, credentials }).POST(
        "/secured/body",
        {
          body,
        },
      );
      expect(response.status).toBe(204);
      expect(server.hops.map(({ target }) => target)).toEqual(["POST /secured/body", target]);
      expect(server.hops[1]).toMatchObject({ headers: { "x-key": "secret" }, body: text });
      expect(server.hops[1]?.headers["content-type"]).toBe(type);
    },
  );

  it("a way back to the first origin brings no key", async () => {
    await using first = await hopServer(302, ({ url }) => (url === "/back" ? undefined : `${otherUrl}/x`));
    await using other = await hopServer(302, () => `${first.url}/back`);
    const otherUrl = other.url;
    await createClient({ baseUrl: first.url, operations, credentials }).GET("/secured/header");
    expect(first.hops.map(({ headers }) => headers["x-key"])).toEqual(["secret", undefined]);
  });

  it("a redirect without end, or to what is no URL, is the result", async () => {
    await using round = await hopServer(302, () => "/again");
    const { response } = await createClient({ baseUrl: round.url, operations, credentials }).GET(
      "/secured/header",
    );
    expect(response.status).toBe(302);
    expect(round.hops).toHaveLength(21);
    await using nowhere = await hopServer(302, () => "ftp://127.0.0.1/");
    const client = createClient({ baseUrl: nowhere.url, operations, credentials });
    expect((await client.GET("/secured/header")).response.status).toBe(302);
  });

  it.each(["manual", "error"] as const)("%s stays what the caller asks for", async (redirect) => {
    await using server = await hopServer(302, () => "/b");
    const result = createClient({ baseUrl: server.url, operations, credentials }).GET("/secured/header", {
      redirect,
    });
    if (redirect === "manual") expect((await result).response.status).toBe(302);
    else await expect(result).rejects.toThrow(TypeError);
    expect(server.hops).toHaveLength(1);
  });

  it("the key of a query stays in the first URL", async () => {
    await using other = await hopServer(302, () => undefined);
    await using first = await hopServer(302, () => `${other.url}/x`);
    await createClient({ baseUrl: first.url, operations, credentials: { appid: "secret" } }).GET(
      "/secured/query",
    );
    expect(first.hops[0]?.target).toBe("GET /secured/query?appid=secret");
    expect(JSON.stringify(other.hops)).not.toContain("secret");
  });
});

describe.each([
  ["node:http", nodeTransport],
  ["undici", undiciTransport],
])("over %s", (_, transport) => {
  it("a redirect to another origin is the result, and one within it keeps the key", async () => {
    await using other = await hopServer(302, () => undefined);
    await using first = await hopServer(302, ({ url }) => (url === "/b" ? `${other.url}/x` : "/b"));
    const client = createClient({ baseUrl: first.url, operations, credentials, ...transport() });
    const { response } = await client.GET("/secured/header");
    expect(response.status).toBe(302);
    expect(first.hops.map(({ headers }) => headers["x-key"])).toEqual(["secret", "secret"]);
    expect(other.hops).toEqual([]);
  });

  it("a cookie is sent", async () => {
    await using server = await hopServer(302, () => undefined);
    await createClient({ baseUrl: server.url, operations, credentials, ...transport() }).GET(
      "/secured/cookie",
    );
    expect(server.hops[0]?.headers.cookie).toBe("sid=secret");
  });
});

describe("in a browser", () => {
  /** A Request that drops Cookie, as a browser's does. */
  class PageRequest extends Request {
    constructor(input: string | URL | Request, init?: RequestInit) {
      super(input, init);
      this.headers.delete("cookie");
    }
  }

  const opaque = async () => Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });

  it("a cookie is refused before anything is sent", async () => {
    const fetch = async () => expect.unreachable();
    const client = createClient({ operations, credentials, fetch, Request: PageRequest });
    await expect(client.GET("/secured/cookie")).rejects.toMatchObject({
      code: "CREDENTIALS",
      message:
        'GET /secured/cookie: this run time does not let a program send a cookie ("sid"). Let the server set it, and pass credentials: "include" at the call.',
    });
  });

  it("a redirect that it hides is told as such, unless the caller wants it followed", async () => {
    const modes: string[] = [];
    const fetch = async ({ redirect }: Request) => {
      modes.push(redirect);
      return redirect === "manual" ? opaque() : new Response(null, { status: 204 });
    };
    const client = createClient({ operations, credentials, fetch, Request: PageRequest });
    await expect(client.GET("/secured/header")).rejects.toMatchObject({
      code: "CREDENTIALS",
      message: expect.stringContaining(
        "GET /secured/header: the answer is a redirect, which a browser would follow",
      ),
    });
    expect((await client.GET("/secured/header", { redirect: "follow" })).response.status).toBe(204);
    expect((await client.GET("/secured/bearer")).response.status).toBe(204);
    expect(modes).toEqual(["manual", "follow", "follow"]);
  });
});

describe("no message of a failure holds a key", () => {
  it.each([
    ["fetch", () => ({})],
    ["node:http", nodeTransport],
    ["undici", undiciTransport],
  ])("over %s", async (_, transport) => {
    const closed = await loopback(() => {});
    await closed[Symbol.asyncDispose]();
    const given = { appid: "secret", key: "secret", token: "secret" };
    const client = createClient({ baseUrl: closed.url, operations, credentials: given, ...transport() });
    for (const path of ["/secured/query", "/secured/both", "/secured/bearer"] as const) {
      let error: unknown = await client.GET(path).catch((error: unknown) => error);
      expect(error).toBeInstanceOf(Error);
      for (; error instanceof Error; error = error.cause) {
        expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain("secret");
      }
    }
  });
});
