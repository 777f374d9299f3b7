import { createClient } from "@partwise/client";
import { describe, expect, test } from "vitest";
import { operations } from "../fixtures/dates/generated/index.js";

/** A client whose answers are all the same. */
function visits(body: string, type = "application/json", status = 200) {
  const sent: Promise<string>[] = [];
  const client = createClient({
    baseUrl: "https://visits.example.com",
    operations,
    fetch: async (request) => {
      sent.push(request.text());
      return new Response(body, { status, headers: { "content-type": type } });
    },
  });
  return { client, sent };
}

const text = "2026-11-29T03:40:00.5Z";
const date = new Date(text);

describe("answers", () => {
  test("date-times are Dates at any depth, other text stays text", async () => {
    const visit = { at: text, left: null, day: "2026-11-29", stamps: [text], by: { me: text }, due: text };
    const { client } = visits(JSON.stringify([{ ...visit, next: { at: text, due: "never", more: text } }]));
    const { data } = await client.GET("/visits");
    expect(data).toEqual([
      {
        at: date,
        left: null,
        day: "2026-11-29",
        stamps: [date],
        by: { me: date },
        due: date,
        next: { at: date, due: "never", more: text },
      },
    ]);
  });

  test.each(["2026-11-29t03:40:00.5z", "2026-11-29T04:40:00.500000+01:00", "2026-11-29 03:40:00.5Z"])(
    "%s is a date-time",
    async (at) => {
      const { client } = visits(JSON.stringify([{ at }]));
      expect((await client.GET("/visits")).data?.[0]?.at).toEqual(date);
    },
  );

  test("with parseAs json too; as text without", async () => {
    const { client } = visits(JSON.stringify([{ at: text }]));
    expect((await client.GET("/visits", { parseAs: "json" })).data).toEqual([{ at: date }]);
    expect((await client.GET("/visits", { parseAs: "text" })).data).toContain(text);
  });

  test.each([["yesterday"], ["2026-02-30T25:00:00Z"], [7], [["2026"]]])(
    "%j where a date-time is described rejects the call, and is not quoted",
    async (at) => {
      const { client } = visits(JSON.stringify([{ at: text }, { at: text, next: { at } }]));
      const error: unknown = await client.GET("/visits").catch((error) => error);
      expect(error).toMatchObject({ name: "CallError", code: "RESPONSE_DATE" });
      expect(String(error)).toContain('GET /visits: the answer has no date-time at "/1/next/at"');
      expect(String(error)).not.toContain(String(at));
    },
  );

  test("failures", async () => {
    const { client } = visits(JSON.stringify({ title: "no", at: text }), "application/problem+json", 500);
    expect((await client.GET("/visits")).error).toEqual({ title: "no", at: date });
    const page = visits("<h1>", "text/html", 502);
    expect((await page.client.GET("/visits")).error).toBe("<h1>");
    const silent = visits("", "application/problem+json", 500);
    expect((await silent.client.GET("/visits")).response.status).toBe(500);
  });

  test("items, and the data of events", async () => {
    const { client } = visits(`{"at":"${text}"}\n{"at":7}\n`, "application/jsonl");
    const { data } = await client.GET("/visits/log");
    expect(await data?.next()).toEqual({ done: false, value: { at: date } });
    await expect(data?.next()).rejects.toMatchObject({ code: "RESPONSE_DATE" });
    const events = visits(`data: {"at":"${text}"}\n\n`, "text/event-stream");
    const watched = await events.client.GET("/visits/events");
    expect(await watched.data?.next()).toEqual({
      done: false,
      value: expect.objectContaining({ data: { at: date } }),
    });
  });

  test("names that JavaScript gives a meaning of their own", async () => {
    const { client } = visits(`[{"at":"${text}","by":{"__proto__":"${text}"},"constructor":1}]`);
    const { data } = await client.GET("/visits");
    expect(Object.getPrototypeOf(data?.[0]?.by)).toBe(Object.prototype);
    expect(data?.[0]?.at).toEqual(date);
  });

  test("an answer of 20,000 levels rejects, and does not end the process", async () => {
    const { client } = visits(`[${`{"at":"${text}","next":`.repeat(20_000)}{}${"}".repeat(20_000)}]`);
    await expect(client.GET("/visits")).rejects.toMatchObject({ code: "RESPONSE_DATE" });
  });
});

describe("bodies and parameters", () => {
  test("Dates are written as date-times", async () => {
    const { client, sent } = visits("{}", "application/json", 500);
    await client.POST("/visits", { body: { at: date, stamps: [date] } });
    await client.POST("/visits/photo", { body: { taken: date } });
    expect(JSON.parse((await sent[0]) ?? "")).toEqual({
      at: date.toISOString(),
      stamps: [date.toISOString()],
    });
    expect(await sent[1]).toContain(`\r\n\r\n${date.toISOString()}\r\n`);
  });

  test("what was read can be sent as it is", async () => {
    const { client, sent } = visits(JSON.stringify({ at: text }));
    const { data } = await client.POST("/visits", { body: { at: date } });
    if (data) await client.POST("/visits", { body: data });
    expect(await sent[1]).toBe(JSON.stringify({ at: date }));
  });
});
