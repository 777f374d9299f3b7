import { beforeAll, describe, expect, it } from "vitest";
import { createClient, type Operations } from "../../src/index.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { described, get } from "../helpers/described.js";
import { type Loopback, loopback } from "../helpers/loopback.js";

const json = { content: { "application/json": {} } };
let operations: Operations;

beforeAll(async () => {
  const paths = {
    "/things/{id}": get(
      { name: "id", in: "path", required: true, style: "matrix", explode: true, schema: {} },
      { name: "v", in: "query", style: "pipeDelimited", schema: { type: "array", items: {} } },
      { name: "X-List", in: "header", schema: { type: "array", items: {} } },
      { name: "X-Json", in: "header", ...json },
      { name: "session", in: "cookie", schema: {} },
    ),
  };
  ({ operations } = await described(paths));
});

interface Seen {
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function echo(): Promise<Loopback & { readonly seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = await loopback(({ url, headers }, response) => {
    seen.push({ url, headers });
    response.writeHead(204).end();
  });
  return Object.assign(server, { seen });
}

const params = {
  path: { id: { x: 1, y: 2 } },
  query: { v: ["a b", "c"] },
  header: { "X-List": ["é", 1], "X-Json": { a: "€" } },
  cookie: { session: "s;" },
};

describe.each([
  ["global fetch", () => ({})],
  ["node:http", () => nodeTransport()],
  ["undici", () => undiciTransport()],
])("over %s", (_, transport) => {
  it("parameters arrive in all places as they are written", async () => {
    await using server = await echo();
    const client = createClient({ baseUrl: server.url, operations, ...transport() });
    const request = client.request as unknown as (...call: unknown[]) => Promise<unknown>;
    await request("get", "/things/{id}", { params });
    const [seen] = server.seen;
    expect(seen?.url).toBe("/things/;x=1;y=2?v=a%20b%7Cc");
    expect(seen?.headers).toMatchObject({
      "x-list": "é,1",
      "x-json": '{"a":"\\u20ac"}',
      cookie: "session=s%3B",
    });
  });

  it("nothing arrives of a call that is refused", async () => {
    await using server = await echo();
    const client = createClient({ baseUrl: server.url, operations, ...transport() });
    const request = client.request as unknown as (...call: unknown[]) => Promise<unknown>;
    const refused = [
      { ...params, path: { id: [".."].slice(1) } },
      { ...params, header: { "X-List": ["a\r\nX-Other: b"] } },
      { ...params, header: { "X-List": "€" } },
      { ...params, query: { v: [Number.NaN] } },
    ];
    for (const each of refused) {
      await expect(request("get", "/things/{id}", { params: each })).rejects.toMatchObject({
        name: "CallError",
      });
    }
    expect([server.seen, server.connections()]).toEqual([[], 0]);
  });
});
