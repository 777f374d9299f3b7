import { createClient, type Items } from "@partwise/client";
import { validate } from "@partwise/policies/validate";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { operations } from "../fixtures/guests/generated/index.js";
import { guest, guestsClient, schemas } from "../helpers/guests-client.js";
import { startServer } from "../helpers/start-server.js";

const type = "text/event-stream";
const came = (value: object, more = "") => `event: guest\n${more}data: ${JSON.stringify(value)}\n\n`;

describe("events are checked one by one, as the client gives them", () => {
  test.each([
    [came({ ...guest, name: "" }), "/data/name", "minLength", 1],
    [came({ name: "Ada" }), "/data/id", "required", undefined],
    [came(guest, "id: 1234\n"), "/id", "maxLength", 3],
    ["data: too long\n\n", "/data", "maxLength", 5],
    ["event: message\ndata: too long\n\n", "/data", "maxLength", 5],
    ["event: other\ndata: a\n\n", "", "oneOf", undefined],
  ])("%j", async (text, pointer, rule, limit) => {
    const { client } = await guestsClient({ schemas }, { type, text: came(guest) + text });
    const { data } = await client.GET("/arrivals");
    expect(await data?.next()).toEqual({ done: false, value: { event: "guest", data: guest } });
    await expect(data?.next()).rejects.toMatchObject({
      name: "ValidationError",
      what: "data",
      pointer,
      rule,
      ...(limit !== undefined && { limit }),
    });
    expect(await data?.next()).toEqual({ done: true, value: undefined });
  });

  test("and those that fit are given", async () => {
    const text = `${came(guest, "id: 1\nretry: 9\n")}data: hello\n\nevent: message\ndata: 7\n\n`;
    const { client } = await guestsClient({ schemas }, { type, text });
    const { data } = await client.GET("/arrivals");
    expect(await allOf(data)).toEqual([
      { event: "guest", data: guest, id: "1", retry: 9 },
      { data: "hello" },
      { event: "message", data: "7" },
    ]);
  });

  test("by the description in one piece too", async () => {
    const description = () => import("../fixtures/guests/generated/openapi.json", { with: { type: "json" } });
    const { client } = await guestsClient({ schemas: description }, { type, text: came({}) });
    const { data } = await client.GET("/arrivals");
    await expect(data?.next()).rejects.toMatchObject({ pointer: "/data/id", rule: "required" });
  });

  test("not with `data: false`", async () => {
    const { client } = await guestsClient({ schemas }, { type, text: came({}) });
    const { data } = await client.GET("/arrivals", { validate: { data: false } });
    expect(await allOf(data)).toEqual([{ event: "guest", data: {} }]);
  });

  test("with onProblem the events go on", async () => {
    const onProblem = vi.fn();
    const { client } = await guestsClient({ schemas, onProblem }, { type, text: came({}) + came(guest) });
    const { data } = await client.GET("/arrivals");
    expect(await allOf(data)).toHaveLength(2);
    expect(onProblem).toHaveBeenCalledOnce();
  });
});

describe("after the connection was opened again", () => {
  test.each([
    ["the description", { schemas }],
    [
      "a schema of yours",
      { standard: { "/arrivals": { get: { data: z.object({ data: z.object({ id: z.uuid() }) }) } } } },
    ],
  ])("by %s", async (_, options) => {
    const texts = [`retry: 1\n${came(guest)}`, came({ ...guest, id: "no" })];
    const { origin } = await startServer((response) => {
      const text = texts.shift();
      response.writeHead(text === undefined ? 204 : 200, { "content-type": type }).end(text);
    });
    const client = createClient({ baseUrl: origin, operations, policies: [validate(options)] });
    const { data } = await client.GET("/arrivals", { reconnect: true });
    expect(await data?.next()).toMatchObject({ value: { data: guest } });
    await expect(data?.next()).rejects.toMatchObject({ name: "ValidationError", pointer: "/data/id" });
    expect(await data?.next()).toEqual({ done: true, value: undefined });
  });
});

/** What each way to describe events says of them: the media type, metadata, one event, and the pointer and rule that it breaks. */
const json = { data: "json" } as const;
const ref = { $ref: "#/components/schemas/A" };
const A = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
const jsonText = { type: "string", contentMediaType: "application/json" };

test.each<[object, { data?: "json" | "any"; end?: string }, string, string | undefined]>([
  // The schema is that of the data.
  [{ schema: ref }, json, '{"a":"b"}', "/data/a type"],
  [{ itemSchema: ref }, json, '{"a":1}', undefined],
  [{ schema: { type: "array", items: ref } }, json, "{}", "/data/a required"],
  [{ schema: { type: "string", maxLength: 1 } }, {}, "ab", "/data maxLength"],
  [{ itemSchema: { oneOf: [ref, { type: "integer" }] } }, json, '"c"', "/data oneOf"],
  [{ schema: { ...jsonText, contentSchema: ref } }, json, "[]", "/data type"],
  // The schema is that of the event.
  [
    { itemSchema: { properties: { data: { ...jsonText, contentSchema: ref } } } },
    json,
    "{}",
    "/data/a required",
  ],
  [{ itemSchema: { properties: { data: jsonText } } }, json, "7", undefined],
  [{ itemSchema: { properties: { data: { type: "string" } } } }, {}, "ab", undefined],
  [{ itemSchema: { properties: { data: { type: "integer", maximum: 6 } } } }, json, "7", "/data maximum"],
  [
    {
      itemSchema: {
        allOf: [
          { required: ["data"], properties: { data: { type: "string" } } },
          { properties: { data: { ...jsonText, contentSchema: ref } } },
        ],
      },
    },
    json,
    '{"a":"b"}',
    "/data/a type",
  ],
  [
    {
      itemSchema: {
        properties: { data: { oneOf: [{ ...jsonText, contentSchema: ref }, { const: "[DONE]" }] } },
      },
    },
    { ...json, end: "[DONE]" },
    '{"a":"b"}',
    "/data oneOf",
  ],
  [
    {
      itemSchema: {
        properties: { data: { oneOf: [{ ...jsonText, contentSchema: ref }, { const: "[DONE]" }] } },
      },
    },
    { ...json, end: "[DONE]" },
    '{"a":1}',
    undefined,
  ],
  [
    {
      itemSchema: {
        properties: { data: { anyOf: [{ ...jsonText, contentSchema: ref }, { type: "string" }] } },
      },
    },
    { data: "any" },
    "{",
    undefined,
  ],
  [
    {
      itemSchema: { properties: { event: {}, data: { oneOf: [ref], discriminator: { propertyName: "a" } } } },
    },
    json,
    '{"a":"b"}',
    "/data/a enum",
  ],
  [{ itemSchema: { $ref: "#/components/schemas/Loop" } }, json, "1", undefined],
  [{ itemSchema: {} }, json, "1", undefined],
  [{ itemSchema: true }, json, "1", undefined],
])("%j, %j: %s", async (object, metadata, text, want) => {
  const content = { [type]: object };
  const Loop = { allOf: [{ $ref: "#/components/schemas/Loop" }], properties: { data: jsonText } };
  const client = createClient({
    baseUrl: "https://api.example.com",
    operations: {
      "/a": { get: { responses: { 200: [type] }, sequences: { 200: { [type]: metadata } } } },
    },
    fetch: async () => new Response(`data: ${text}\n\n`, { headers: { "content-type": type } }),
    policies: [
      validate({
        schemas: {
          openapi: "3.2.0",
          paths: { "/a": { get: { responses: { 200: { content } } } } },
          components: { schemas: { A, Loop } },
        },
      }),
    ],
  });
  const { data } = await client.request("get" as never, "/a" as never, undefined as never);
  const events = data as Items<unknown> | undefined;
  const broken = await events?.next().then(
    () => undefined,
    ({ pointer, rule }) => `${pointer} ${rule}`,
  );
  expect(broken).toBe(want);
});

async function allOf<Item>(items: AsyncIterable<Item> | undefined): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items ?? []) all.push(item);
  return all;
}
