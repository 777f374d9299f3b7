import { describe, expect, it } from "vitest";
import { type ClientOptions, createClient } from "../../src/index.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { operations, type paths } from "../fixtures/answers/generated/index.js";
import { bodyOf, loopback } from "../helpers/loopback.js";

const items = [{ id: "1" }, { id: "ä\n" }];
async function* given() {
  yield* items;
}

const transports: readonly (readonly [string, () => ClientOptions<paths>])[] = [
  ["global fetch", () => ({})],
  ["node", () => nodeTransport({ proxy: false })],
  ["undici", () => undiciTransport({ proxy: false })],
];

describe.each(transports)("M73: over %s the items of a body are", (_, transport) => {
  async function sent(
    call: (client: ReturnType<typeof createClient<paths>>) => Promise<unknown>,
  ): Promise<unknown[]> {
    const seen: unknown[] = [];
    await using server = await loopback(async (request, response) => {
      seen.push(request.headers["content-type"], (await bodyOf(request)).toString());
      response.writeHead(204).end();
    });
    await call(createClient({ baseUrl: server.url, operations, ...transport() }));
    return seen;
  }

  it.each([
    ["an array", () => items],
    ["an async iterable", given],
  ])("lines, from %s", async (_, make) => {
    const text = '{"id":"1"}\n{"id":"ä\\n"}\n';
    expect(await sent((client) => client.POST("/lines", { body: make() }))).toEqual([
      "application/jsonl",
      text,
    ]);
    expect(
      await sent((client) => client.POST("/lines", { mediaType: "application/x-ndjson", body: make() })),
    ).toEqual(["application/x-ndjson", text]);
  });

  it.each([
    ["an array", () => items],
    ["an async iterable", given],
  ])("records, from %s", async (_, make) => {
    expect(
      await sent((client) => client.POST("/lines", { mediaType: "application/geo+json-seq", body: make() })),
    ).toEqual(["application/geo+json-seq", '\u001e{"id":"1"}\n\u001e{"id":"ä\\n"}\n']);
  });

  it("text and bytes as they are", async () => {
    expect(await sent((client) => client.POST("/lines", { body: "1\n" }))).toEqual([
      "application/jsonl",
      "1\n",
    ]);
    const stream = new Blob(["1\n"]).stream();
    expect(await sent((client) => client.POST("/lines", { body: stream }))).toEqual([
      "application/jsonl",
      "1\n",
    ]);
  });
});

it("an item that is none in JSON is refused by its number, before anything is sent", async () => {
  let calls = 0;
  const client = createClient({
    baseUrl: "https://lines.test",
    operations,
    fetch: async () => {
      calls++;
      return new Response(null, { status: 204 });
    },
  });
  await expect(
    client.POST("/lines", { body: [{ id: "1" }, { id: () => {} }] as never }),
  ).rejects.toMatchObject({
    name: "CallError",
    code: "BODY",
    message: expect.stringMatching(/^Item 2: .*function/),
  });
  expect(calls).toBe(0);
});
