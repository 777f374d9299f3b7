import { describe, expect, it } from "vitest";
import { type CallError, unwrap } from "../../src/index.js";
import { all, answering, bytes, chunked } from "../helpers/answering.js";

const lines = "application/jsonl";
const records = "application/json-seq";

const streams: readonly (readonly [name: string, type: string, text: string, items: readonly unknown[]])[] = [
  ["lines", lines, '{"id":"1"}\n{"id":"2"}\n', [{ id: "1" }, { id: "2" }]],
  ["CRLF", lines, '{"id":"1"}\r\n{"id":"2"}\r\n', [{ id: "1" }, { id: "2" }]],
  ["no line feed at its end", lines, '{"id":"1"}\n{"id":"2"}', [{ id: "1" }, { id: "2" }]],
  ["empty lines", lines, '\n{"id":"1"}\n\r\n  \n{"id":"2"}\n\n', [{ id: "1" }, { id: "2" }]],
  ["a byte order mark", lines, '\ufeff{"id":"1"}\n', [{ id: "1" }]],
  ["UTF-8", lines, '"ä€😀"\n"\u2028"\n', ["ä€😀", "\u2028"]],
  ["values of every type", lines, 'null\nfalse\n0\n""\n[]\n', [null, false, 0, "", []]],
  ["nothing", lines, "", []],
  ["records", records, '\u001e{"id":"1"}\n\u001e{"id":"2"}\n', [{ id: "1" }, { id: "2" }]],
  ["records of several lines", records, '\u001e{\n"id":\n"1"}\n\u001e[\n1]\n', [{ id: "1" }, [1]]],
  ["separators without a record", records, '\u001e\u001e\n\u001e{"id":"1"}\n\u001e', [{ id: "1" }]],
  ["an object without a line feed after it", records, '\u001e{"id":"1"}', [{ id: "1" }]],
  ["numbers with one", records, "\u001e12\n\u001etrue\n", [12, true]],
];

describe("M73, M74: what is described with itemSchema, with", () => {
  it.each(streams)("%s (%s)", async (_, type, text, items) => {
    for (const chunks of [[text], bytes(text)]) {
      const client = answering(() => chunked(chunks, type));
      expect(await all(await unwrap(client.GET("/lines")))).toEqual(items);
    }
  });
});

describe("M73: what is described with a schema is an array", () => {
  it.each([
    ["application/x-ndjson", '{"id":"1"}\n{"id":"2"}\n'],
    ["application/vnd.pages+json-seq", '\u001e{"id":"1"}\n\u001e{"id":"2"}\n'],
    [lines, '{"id":"1"}\n{"id":"2"}\n'],
  ])("in %s", async (type, text) => {
    const client = answering(() => chunked([text], type));
    expect(await unwrap(client.GET("/pages"))).toEqual([{ id: "1" }, { id: "2" }]);
  });

  it("and rejects as a whole", async () => {
    const client = answering(() => chunked(['{"id":"1"}\n{"id"'], lines));
    await expect(client.GET("/pages")).rejects.toMatchObject({ code: "RESPONSE_NOT_JSON" });
  });

  it("of any items that are asked for", async () => {
    const client = answering(() => chunked(['{"id":"1"}\n'], "application/x-ndjson"));
    expect(await all(await unwrap(client.GET("/pages", { parseAs: "items" })))).toEqual([{ id: "1" }]);
  });
});

it.each<[string, string, string, string]>([
  ["a line that is no JSON", lines, '1\n\n{"secret"\n2\n', "line 3 of the answer is not JSON."],
  ["a last line that is cut short", lines, '1\n{"secret"', "line 2 of the answer is cut short, or not JSON."],
  [
    "a record that is cut short",
    records,
    '\u001e1\n\u001e{"secret"\u001e2\n',
    "record 2 of the answer is not JSON.",
  ],
  ["a number that may be cut short", records, "\u001e1\n\u001e12", "record 2 of the answer is cut short."],
  [
    "a number before another record",
    records,
    "\u001e1\n\u001e12\u001e3\n",
    "record 2 of the answer is cut short.",
  ],
])(
  "%s is refused by its number, after the items before it, and not quoted",
  async (_, type, text, message) => {
    const client = answering(() => chunked([text], type));
    const items = await unwrap(client.GET("/lines"));
    expect((await items.next()).value).toBe(1);
    const error = await items.next().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: "RESPONSE_NOT_JSON",
      message: expect.stringContaining(`GET /lines: ${message}`),
    });
    expect(String((error as CallError).stack)).not.toContain("secret");
    expect(await items.next()).toEqual({ done: true, value: undefined });
  },
);

it("what stands before the first record is refused", async () => {
  const client = answering(() => chunked(['{"id":"1"}\n'], records));
  await expect(all(await unwrap(client.GET("/lines")))).rejects.toMatchObject({
    code: "RESPONSE_NOT_JSON",
    message: expect.stringContaining("stands before the first record separator"),
  });
});

it("what came in one piece with a line that is too long is given first", async () => {
  const client = answering(() => chunked([`1\n${"x".repeat(2 ** 24 + 1)}`, "x"], lines));
  const items = await unwrap(client.GET("/lines"));
  expect((await items.next()).value).toBe(1);
  await expect(items.next()).rejects.toMatchObject({ code: "RESPONSE_TOO_LARGE" });
});

it("a line of more than 16 Mi characters is refused before all of it has come", async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent++;
        controller.enqueue(new Uint8Array(2 ** 20).fill(120));
      },
    },
    { highWaterMark: 0 },
  );
  const client = answering(() => new Response(body, { headers: { "content-type": lines } }));
  await expect(all(await unwrap(client.GET("/lines")))).rejects.toMatchObject({
    code: "RESPONSE_TOO_LARGE",
    message: expect.stringContaining("GET /lines: line 1 of the answer has more than 16 Mi characters."),
  });
  expect(sent).toBe(17);
});
