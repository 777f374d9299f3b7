import { createClient, type StandardSchema } from "@partwise/client";
import { validate } from "@partwise/policies/validate";
import { type } from "arktype";
import * as v from "valibot";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { guest, guestsClient, schemas } from "../helpers/guests-client.js";

const password = "analytical";

const libraries: [string, StandardSchema, string][] = [
  ["Zod", z.object({ name: z.string().max(20) }), "too_big"],
  ["Valibot", v.object({ name: v.pipe(v.string(), v.maxLength(20)) }), "max_length"],
  ["ArkType", type({ name: "string <= 20" }), "maxLength"],
];

describe.each(libraries)("%s", (_, schema, rule) => {
  const name = "a name of more than twenty letters";

  test("for bodies of one operation", async () => {
    const standard = { "/guests": { post: { body: schema } } };
    const { client, requests } = await guestsClient({ standard }, { status: 201, body: guest });
    const call = client.POST("/guests", { body: { name, password } });
    await expect(call).rejects.toMatchObject({
      code: "BODY_INVALID",
      pointer: "/name",
      rule,
      limit: undefined,
    });
    expect(requests).toHaveLength(0);
    expect((await client.POST("/guests", { body: { name: "Ada", password } })).data).toEqual(guest);
  });

  test("for the data of one call", async () => {
    const { client } = await guestsClient({ schemas }, { body: [{ ...guest, name }] });
    const error: unknown = await client
      .GET("/guests", { validate: { data: listOf(schema) } })
      .catch((error) => error);
    expect(error).toMatchObject({ what: "data", pointer: "/0/name", rule });
    expect(String(error)).not.toContain(name);
  });
});

/** A schema of a list, of no library. */
function listOf(item: StandardSchema): StandardSchema {
  return {
    "~standard": {
      version: 1,
      vendor: "tests",
      validate: async (value) => {
        for (const [i, each] of (value as unknown[]).entries()) {
          const { issues } = await item["~standard"].validate(each);
          if (issues)
            return { issues: issues.map((issue) => ({ ...issue, path: [i, ...(issue.path ?? [])] })) };
        }
        return {};
      },
    },
  };
}

test("a schema of the caller is asked in place of the description's, and changes nothing", async () => {
  const standard = { "/guests": { get: { data: z.array(z.object({ id: z.string().toUpperCase() })) } } };
  const { client } = await guestsClient({ schemas, standard }, { body: [{ id: "7" }] });
  expect((await client.GET("/guests")).data).toEqual([{ id: "7" }]);
});

test("a schema of the caller is asked for each item", async () => {
  const standard = { "/searches": { post: { data: z.object({ name: z.string() }) } } };
  const { client } = await guestsClient({ standard }, { type: "application/jsonl", text: '{"name":7}\n' });
  const { data } = await client.POST("/searches", { body: { text: "Ada" } });
  await expect(data?.next()).rejects.toMatchObject({ pointer: "/name", rule: "invalid_type" });
});

test("an answer that has no body by its status is not asked about", async () => {
  const { client } = await guestsClient({ standard: {} }, { status: 204 });
  const { response } = await client.GET("/guests", { validate: { data: z.array(z.unknown()) } });
  expect(response.status).toBe(204);
});

describe("what a call asks for", () => {
  test("`false` checks nothing, `true` what the policy does not check by default", async () => {
    const { client } = await guestsClient({ schemas }, { body: [7] });
    expect((await client.GET("/guests", { validate: false })).data).toEqual([7]);
    expect((await client.GET("/guests", { validate: { data: false } })).data).toEqual([7]);
    const asked = await guestsClient({ schemas, body: false, data: false, error: false }, { body: [7] });
    expect((await asked.client.GET("/guests")).data).toEqual([7]);
    await expect(asked.client.GET("/guests", { validate: true })).rejects.toMatchObject({ pointer: "/0" });
    await expect(asked.client.GET("/guests", { validate: { data: true } })).rejects.toMatchObject({
      pointer: "/0",
    });
  });

  test("does not end up in the options of fetch", async () => {
    const fetch = vi.fn(async () => Response.json([]));
    const client = createClient<
      Record<"/a", { get: { responses: { 200: { content: { "application/json": unknown } } } } }>
    >({
      baseUrl: "https://api.example.com",
      fetch,
      policies: [validate({ standard: {} })],
    });
    await client.GET("/a", { validate: { data: z.array(z.never()) } });
    expect(fetch).toHaveBeenCalledOnce();
    expect(JSON.stringify(fetch.mock.calls)).not.toContain("standard");
  });
});
