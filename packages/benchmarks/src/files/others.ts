import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream, openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Uploads } from "./upload.js";

/** Uploads written by hand. */
export const others: Uploads = {
  "node:http, pipe of 64 KiB chunks": overPipe,
  "fetch + FormData": (url, path) => withFormData(url, path, {}),
  "fetch + FormData, redirect: error": (url, path) => withFormData(url, path, { redirect: "error" }),
};

async function overPipe(url: string, path: string): Promise<void> {
  const boundary = randomUUID();
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="content"; filename="a.bin"\r\n\r\n`;
  const tail = `\r\n--${boundary}--\r\n`;
  const { size } = await stat(path);
  const outgoing = request(url, {
    method: "POST",
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": head.length + size + tail.length,
    },
  });
  const answered: Promise<IncomingMessage[]> = once(outgoing, "response");
  outgoing.write(head);
  await pipeline(createReadStream(path), outgoing, { end: false });
  outgoing.end(tail);
  const [answer] = await answered;
  answer?.resume();
  if (answer?.statusCode !== 204) throw new Error(`Got ${answer?.statusCode}.`);
}

async function withFormData(url: string, path: string, init: RequestInit): Promise<void> {
  const body = new FormData();
  body.append("name", "Lighthouse");
  body.append("content", await openAsBlob(path), "a.bin");
  const answer = await fetch(url, { ...init, method: "POST", body });
  if (!answer.ok) throw new Error(`Got ${answer.status}.`);
}
