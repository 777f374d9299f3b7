import { createClient, type Items, unwrap } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import { createParser } from "eventsource-parser";

// A program: reads one stream, `node read.js HOW PATH URL MIB`, and prints how many items it had and how long that took.
const [how = "", path = "", url = "", mib = ""] = process.argv.slice(2);

type Count = () => Promise<number>;

async function body(): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(`${url}${path}?mib=${mib}`);
  if (response.body === null) throw new Error("The answer has no body.");
  return response.body;
}

/** The floor: counts bytes and parses nothing. */
async function bytes(): Promise<number> {
  let length = 0;
  for await (const chunk of await body()) length += chunk.byteLength;
  return length;
}

async function bareEvents(): Promise<number> {
  let count = 0;
  const parser = createParser({
    onEvent: ({ data }) => {
      if ((JSON.parse(data) as { id: number }).id >= 0) count += 1;
    },
  });
  const decoder = new TextDecoder();
  for await (const chunk of await body()) parser.feed(decoder.decode(chunk, { stream: true }));
  return count;
}

async function bareLines(): Promise<number> {
  let count = 0;
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of await body()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if ((JSON.parse(line) as { id: number }).id >= 0) count += 1;
  }
  return count;
}

interface Item {
  readonly id: number;
}

interface Paths {
  "/events": { get: Answer<"text/event-stream", { event?: string; data: Item }> };
  "/lines": { get: Answer<"application/jsonl", Item> };
}

interface Answer<Type extends string, T> {
  parameters: { query: { mib: string } };
  requestBody?: never;
  responses: { 200: { content: { [Key in Type]: AsyncIterable<T> } } };
}

const operations = {
  "/events": {
    get: {
      responses: { 200: ["text/event-stream"] },
      sequences: { 200: { "text/event-stream": { data: "json" } } },
    },
  },
  "/lines": {
    get: {
      responses: { 200: ["application/jsonl"] },
      sequences: { 200: { "application/jsonl": { streams: true } } },
    },
  },
} as const;

function ours(transport: object): Count {
  return async () => {
    const client = createClient<Paths>({ baseUrl: url, operations, ...transport });
    const params = { query: { mib } };
    const idOf = path === "/events" ? ({ data }: { data: Item }) => data.id : ({ id }: Item) => id;
    const items = (await unwrap(client.GET(path as "/lines", { params }))) as Items<Item & { data: Item }>;
    let count = 0;
    for await (const item of items) if (idOf(item) >= 0) count += 1;
    return count;
  };
}

const ways: Readonly<Record<string, Count>> = {
  bytes,
  bare: path === "/events" ? bareEvents : bareLines,
  "ours over fetch": ours({}),
  "ours over node": ours(nodeTransport({ proxy: false })),
};

const read = ways[how];
if (read === undefined) throw new Error(`There is no way to read called ${JSON.stringify(how)}.`);
const start = performance.now();
const count = await read();
console.log(JSON.stringify({ count, seconds: (performance.now() - start) / 1000 }));
