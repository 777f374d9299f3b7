import createFetchClient, { type Middleware } from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { nodeTransport } from "../../src/node.js";
import { operations, type paths } from "../fixtures/files/generated/index.js";
import { bodyOf, loopback } from "../helpers/loopback.js";

const server = await loopback(async (request, response) => {
  await bodyOf(request);
  response.writeHead(200, { "content-type": "application/json" }).end('{"id":"1"}');
});
afterAll(() => server[Symbol.asyncDispose]());
const transport = nodeTransport({ proxy: false });
afterAll(() => transport.close());

type Params = Parameters<NonNullable<Middleware["onRequest"]>>[0];

/** What a middleware sees of a call, but what a description changes. */
function view({ options, schemaPath, params, id, request }: Params) {
  const { baseUrl, parseAs, querySerializer, bodySerializer, pathSerializer, fetch, ...rest } = options;
  return {
    baseUrl,
    parseAs,
    rest,
    isFrozen: Object.isFrozen(options),
    query: querySerializer({ limit: [1] }),
    path: pathSerializer("/a/{b}", { b: "c d" }),
    body: bodySerializer({ name: "a" } as never),
    fetch: typeof fetch,
    schemaPath,
    params,
    id: typeof id,
    request: [request instanceof Request, request.method, request.url, request.redirect, request.credentials],
  };
}

/** What a middleware of the client and one of the call see of three calls, by hook. */
async function seenBy(client: ReturnType<typeof createFetchClient<paths>>) {
  const seen: [hook: string, view: ReturnType<typeof view>][] = [];
  const ofOne = new Map<string, Set<unknown>>();
  const looking: Middleware = {
    onRequest: (params) => look("request", params),
    onResponse: (params) => look("response", params),
  };
  const look = (hook: string, params: Params) => {
    seen.push([hook, view(params)]);
    ofOne.set(params.id, (ofOne.get(params.id) ?? new Set()).add(params.options));
  };
  client.use(looking);
  await client.GET("/files", { params: { query: { limit: 1 } } });
  await client.GET("/files", { parseAs: "text", middleware: [looking] });
  await client.PUT("/files/{fileId}", {
    params: { path: { fileId: "a b" } },
    body: { name: "a" } as never,
    bodySerializer: JSON.stringify,
    parseAs: "stream",
  });
  client.eject(looking);
  await client.GET("/files");
  return { seen, options: [...ofOne.values()].map(({ size }) => size) };
}

describe("a middleware sees of a call what openapi-fetch shows", () => {
  let expected: Awaited<ReturnType<typeof seenBy>>;
  beforeAll(async () => {
    expected = await seenBy(createFetchClient<paths>({ baseUrl: server.url }));
  });

  it("which is the parseAs of the call among others", () => {
    expect(expected.seen.map(([, { parseAs }]) => parseAs)).toEqual(
      ["json", "text", "stream"].flatMap((kind) => Array(kind === "text" ? 4 : 2).fill(kind)),
    );
  });

  it.each([
    ["the global fetch", {}],
    ["another fetch", { fetch: (request: Request) => fetch(request) }],
    ["the Node transport", transport],
    ["a policy that rebuilds the Request", { policies: [{ rebuildsRequest: true }] }],
  ])("over %s", async (_, options) => {
    const client = createClient<paths>({ baseUrl: server.url, operations, ...options });
    expect(await seenBy(client as never)).toEqual(expected);
  });
});

it("a middleware that gives its own answer leaves the reading to the call", async () => {
  const client = createClient<paths>({ baseUrl: server.url, operations });
  client.use({ onRequest: () => Response.json({ id: "2" }) });
  expect((await client.GET("/files", { parseAs: "text" })).data).toBe('{"id":"2"}');
});

it("a middleware sees a failure of the network, and gives an answer in its place", async () => {
  const client = createClient<paths>({ fetch: () => Promise.reject(new Error("gone")), baseUrl: server.url });
  const seen: unknown[] = [];
  const onError: Middleware["onError"] = ({ error, options }) => {
    seen.push((error as Error).message, options.parseAs);
    return Response.json({});
  };
  await client.GET("/files", { middleware: [{ onError }] });
  expect(seen).toEqual(["gone", "json"]);
});

it("use refuses what is no middleware, and eject takes one off of two that are the same", async () => {
  const client = createClient<paths>({ baseUrl: server.url });
  expect(() => client.use({} as never)).toThrow("Middleware must be an object");
  let seen = 0;
  const counting: Middleware = {
    onRequest() {
      seen += 1;
    },
  };
  client.use(counting, undefined as never, counting);
  client.eject(counting, { onRequest() {} });
  await client.GET("/files");
  expect(seen).toBe(1);
});
