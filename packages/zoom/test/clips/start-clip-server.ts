import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that takes clips in parts, and pictures, on loopback, and keeps what it was sent. */
export async function startClipServer(
  answer: (request: ClipRequest) => number | undefined = () => undefined,
) {
  const parts = new Map<number, Buffer>();
  const requests: ClipRequest[] = [];
  let under = 0;
  let most = 0;
  let completed: unknown;

  const server = createServer(async (request, response) => {
    under += 1;
    most = Math.max(most, under);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    under -= 1;
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const path = request.url ?? "";
    const reply = (status: number, body: object) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (path.endsWith("/upload_events")) {
      const event = JSON.parse(bytes.toString());
      requests.push({ path, part: undefined });
      if (event.method === "CreateMultipartUpload") return reply(201, { upload_context: "context-1" });
      completed = event.params;
      return reply(201, { clip_id: "clip-1" });
    }
    if (path.endsWith("/picture")) {
      requests.push({ path, part: undefined });
      return response.writeHead(201).end();
    }
    const form = await new Response(bytes, { headers }).formData();
    const part = Number(form.get("part_number"));
    const made = { path, part };
    requests.push(made);
    const status = answer(made);
    if (status !== undefined) return reply(status, { code: status === 400 ? 120 : status, message: "No." });
    const file = form.get("file") as File;
    parts.set(part, Buffer.from(await file.arrayBuffer()));
    reply(201, {
      part_number_etag: { part_number: part, etag: `tag-${part}-${form.get("upload_context")}-${file.name}` },
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    requests,
    /** How many requests were under way at the same time, at most. */
    most: () => most,
    completed: () => completed,
    /** The SHA-256 of all parts, in their order. */
    hash: () => {
      const all = [...parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
      return createHash("sha256").update(Buffer.concat(all)).digest("hex");
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What was asked of the server; `part` is undefined for the begin and the completion. */
export interface ClipRequest {
  readonly path: string;
  readonly part: number | undefined;
}
