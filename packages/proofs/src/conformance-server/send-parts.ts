import type { ServerResponse } from "node:http";
import { sampleBytes } from "../conformance/sample-bytes.js";

/** Answers with a form of a text and a file, or with a sequence of JSON and text. */
export function sendParts(response: ServerResponse, path: "/parts" | "/items"): void {
  const type = path === "/parts" ? "multipart/form-data" : "multipart/mixed";
  const parts = path === "/parts" ? form : items;
  response.writeHead(200, { "content-type": `${type}; boundary=between` });
  for (const { head, content } of parts)
    response.write(
      Buffer.concat([Buffer.from(`--between\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from("\r\n")]),
    );
  response.end("--between--\r\n");
}

const form = [
  { head: 'Content-Disposition: form-data; name="name"', content: "Jürgen" },
  {
    head: 'Content-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png',
    content: sampleBytes(5000),
  },
];
const items = [
  { head: "Content-Type: application/json", content: '{"a":1}' },
  { head: "Content-Type: text/plain", content: "Jürgen" },
];
