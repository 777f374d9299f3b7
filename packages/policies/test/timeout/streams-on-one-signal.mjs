// Reads many streams under one long-lived signal, and prints how many bytes of memory each call leaves behind.
import { createClient } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import { timeout } from "../../dist/index.js";

const [baseUrl] = process.argv.slice(2);
const client = createClient({ baseUrl, policies: [timeout()], ...nodeTransport() });
const controller = new AbortController();
const { signal } = controller;

async function read(calls) {
  for (let done = 0; done < calls; done++) {
    const { data } = await client.GET("/things", { signal, parseAs: "stream" });
    await new Response(data).text();
  }
}

async function used() {
  for (let round = 0; round < 3; round++) {
    global.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}

await read(500);
const before = await used();
await read(2000);
const bytesPerCall = ((await used()) - before) / 2000;

// A stream that is still read is aborted, even after a garbage collection.
const { data } = await client.GET("/things", { params: { query: { page: 2 } }, signal, parseAs: "stream" });
global.gc();
controller.abort(new Error("enough"));
const aborted = await new Response(data).text().then(
  () => "read",
  (error) => error.message,
);
process.stdout.write(JSON.stringify({ bytesPerCall, aborted }));
process.exit();
