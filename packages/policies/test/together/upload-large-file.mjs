// Uploads a file with every policy on, and prints the status and the peak memory of the process.
import { openAsBlob } from "node:fs";
import { open } from "node:fs/promises";
import { createClient } from "@partwise/client";
import { fileFrom, nodeTransport } from "@partwise/client/node";
import { undiciTransport } from "@partwise/client/undici";
import { authorize, redirect, responseLimit, retry, timeout, transportErrors } from "../../dist/index.js";

const [url, path, transport, source] = process.argv.slice(2);
const transports = {
  node: nodeTransport,
  undici: undiciTransport,
  fetch: () => ({ fetch: globalThis.fetch }),
};
const sources = {
  path: () => fileFrom(path),
  handle: async () => fileFrom(await open(path)),
  blob: () => openAsBlob(path),
};
let tokens = 0;
const token = async () => {
  tokens += 1;
  return { accessToken: `token-${tokens}` };
};

const binary = { "multipart/form-data": { encoding: { file: { binary: true } } } };
const client = createClient({
  baseUrl: url,
  operations: { "/files": { put: { requestBody: { content: binary } } } },
  ...transports[transport](),
  policies: [
    timeout(),
    transportErrors,
    retry({ baseDelay: 1 }),
    redirect({ files: transport === "fetch" ? "error" : "follow" }),
    authorize({ token }),
    responseLimit(),
  ],
});
const { response } = await client.PUT("/files", { body: { name: "Film", file: await sources[source]() } });
console.log(JSON.stringify({ status: response.status, resident: process.resourceUsage().maxRSS / 1024 }));
process.exit();
