import { describe, expect, it } from "vitest";
import { type CallError, unwrap } from "../../src/index.js";
import { all, answering, bytes, chunked } from "../helpers/answering.js";

const type = "text/event-stream";

/** Streams as they come, and the events of a description whose data are text. */
const streams: readonly (readonly [name: string, stream: string, events: readonly object[]])[] = [
  ["one event", "data: a\n\n", [{ data: "a" }]],
  [
    "line feeds",
    "event: e\nid: 1\ndata: a\n\ndata: b\n\n",
    [{ event: "e", id: "1", data: "a" }, { data: "b" }],
  ],
  ["CRLF", "event: e\r\ndata: a\r\n\r\ndata: b\r\n\r\n", [{ event: "e", data: "a" }, { data: "b" }]],
  ["CR", "event: e\rdata: a\r\rdata: b\r\r", [{ event: "e", data: "a" }, { data: "b" }]],
  [
    "mixed line ends",
    "data: a\r\n\ndata: b\r\r\ndata: c\n\r\n",
    [{ data: "a" }, { data: "b" }, { data: "c" }],
  ],
  ["a byte order mark", "\ufeffdata: a\n\n", [{ data: "a" }]],
  ["a second byte order mark", "\ufeff\ufeffdata: a\n\ndata: b\n\n", [{ data: "b" }]],
  ["UTF-8", "data: ä€😀\n\n", [{ data: "ä€😀" }]],
  ["several lines of data", "data: a\ndata\ndata: c\n\n", [{ data: "a\n\nc" }]],
  ["data that are empty", "data\n\ndata:\n\n", [{ data: "" }, { data: "" }]],
  ["one space that is left out", "data:a\n\ndata:  b\n\n", [{ data: "a" }, { data: " b" }]],
  ["comments", ": hi\n:\ndata: a\n: in between\ndata: b\n\n", [{ data: "a\nb" }]],
  ["unknown fields", "foo: x\nDATA: y\n data: z\ndata: a\n\n", [{ data: "a" }]],
  ["an event without data", "event: e\nid: 7\n\ndata: a\n\n", [{ data: "a" }]],
  ["an id with NUL", "id: 1\u00002\ndata: a\n\n", [{ data: "a" }]],
  ["an id that is empty", "id\ndata: a\n\n", [{ id: "", data: "a" }]],
  ["retry", "retry: 250\ndata: a\n\ndata: b\n\n", [{ retry: 250, data: "a" }, { data: "b" }]],
  ["a retry that is no number", "retry: 1s\ndata: a\n\n", [{ data: "a" }]],
  ["no empty line at its end", "data: a\n\ndata: b\n", [{ data: "a" }]],
  ["no line end at its end", "data: a\n\ndata: b", [{ data: "a" }]],
  ["nothing", "", []],
  ["JSON, which is text here", 'data: {"a":1}\n\n', [{ data: '{"a":1}' }]],
  [
    "[DONE], of which the description says nothing",
    "data: [DONE]\n\ndata: a\n\n",
    [{ data: "[DONE]" }, { data: "a" }],
  ],
];

describe("M75: a stream of events with", () => {
  it.each(streams)("%s", async (_, stream, events) => {
    for (const chunks of [[stream], bytes(stream)]) {
      const client = answering(() => chunked(chunks, type));
      expect(await all(await unwrap(client.GET("/ticks")))).toStrictEqual(events);
    }
  });

  it("a charset that is another, which is not read", async () => {
    const client = answering(() => chunked(["data: ä\n\n"], `${type}; charset=iso-8859-1`));
    expect(await all(await unwrap(client.GET("/ticks")))).toEqual([{ data: "ä" }]);
  });
});

describe("the data of an event", () => {
  it("M75: are parsed where contentMediaType says so, by the event's type", async () => {
    const stream = 'event: note\ndata: {"id":1}\n\nevent: piece\ndata: {"id":"1"}\n\ndata: x\n\n';
    const client = answering(() => chunked([stream], type));
    expect(await all(await unwrap(client.GET("/events")))).toEqual([
      { event: "note", data: '{"id":1}' },
      { event: "piece", data: { id: "1" } },
      { data: "x" },
    ]);
  });

  it("M74: are what a schema describes that is none of an event; [DONE] ends the stream where that says so", async () => {
    let cancelled = false;
    const chunks = ['data: {"id":"1"}\n\n', "data: [DONE]\n\n", 'data: {"id":"2"}\n\n'];
    const client = answering(() => chunked(chunks, type, 200, () => (cancelled = true)));
    const data = await unwrap(client.POST("/chat", { body: {} }));
    expect(await all(data as AsyncIterable<unknown>)).toEqual([{ data: { id: "1" } }]);
    expect(cancelled).toBe(true);
  });

  it("that are no JSON are refused with the event's number, and not quoted", async () => {
    let cancelled = false;
    const chunks = ['event: piece\ndata: {"id":"1"}\n\n', "event: piece\ndata: secret\n\n", "data: x\n\n"];
    const client = answering(() => chunked(chunks, type, 200, () => (cancelled = true)));
    const items = await unwrap(client.GET("/events"));
    expect((await items.next()).value?.data).toEqual({ id: "1" });
    const error = await items.next().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: "RESPONSE_NOT_JSON",
      message: expect.stringContaining("GET /events: event 2 of the answer has data that is not JSON."),
    });
    expect(String((error as CallError).stack)).not.toContain("secret");
    expect(await items.next()).toEqual({ done: true, value: undefined });
    expect(cancelled).toBe(true);
  });
});

describe("an answer to a call that asks for events", () => {
  it("may be the other one that is described", async () => {
    const client = answering(() => Response.json({ id: "1" }));
    expect(await unwrap(client.POST("/chat", { body: {} }))).toEqual({ id: "1" });
  });

  it.each(["application/json", "text/html; charset=utf-8"])("is refused as %s", async (other) => {
    let cancelled = false;
    const client = answering(() => chunked(["data: a\n\n"], other, 200, () => (cancelled = true)));
    await expect(client.GET("/ticks")).rejects.toMatchObject({
      code: "RESPONSE_TYPE",
      message: expect.stringContaining(
        `GET /ticks: the answer (200, ${other.split(";")[0]}) is no stream of events.`,
      ),
    });
    expect(cancelled).toBe(true);
  });

  it("is read without a Content-Type", async () => {
    const client = answering(() => {
      const answer = chunked(["data: a\n\n"], type);
      answer.headers.delete("content-type");
      return answer;
    });
    expect(await all(await unwrap(client.GET("/ticks")))).toEqual([{ data: "a" }]);
  });

  it("is an error where it failed, read whole", async () => {
    const client = answering(() => Response.json({ message: "too many" }, { status: 429 }));
    expect((await client.GET("/events")).error).toEqual({ message: "too many" });
  });

  it("is text or a stream of bytes on request", async () => {
    const client = answering(() => chunked(["data: a\n\n"], type));
    expect((await client.GET("/ticks", { parseAs: "text" })).data).toBe("data: a\n\n");
    expect((await client.GET("/ticks", { parseAs: "stream" })).data).toBeInstanceOf(ReadableStream);
  });

  it("is a stream of events where nothing is described, too", async () => {
    const client = answering(() => chunked(["data: a\n\n"], type));
    expect(await all((await client.GET("/plain")).data as never)).toEqual([{ data: "a" }]);
    const data = await unwrap(client.GET("/plain", { parseAs: "items" }));
    expect(await all(data)).toEqual([{ data: "a" }]);
  });
});

it("an event of more than 16 Mi characters is refused, and its connection closed", async () => {
  let cancelled = false;
  const chunks = [`data: a\n\ndata: ${"x".repeat(2 ** 24 + 1)}`, "x", "x"];
  const client = answering(() => chunked(chunks, type, 200, () => (cancelled = true)));
  const items = await unwrap(client.GET("/ticks"));
  expect(await items.next()).toEqual({ done: false, value: { data: "a" } });
  await expect(items.next()).rejects.toMatchObject({
    code: "RESPONSE_TOO_LARGE",
    message: expect.stringContaining("GET /ticks: event 2 of the answer has more than 16 Mi characters."),
  });
  expect(cancelled).toBe(true);
});
