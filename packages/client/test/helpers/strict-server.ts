import { createServer, type Socket } from "node:net";
import { listenRaw, type RawServer } from "./raw-server.js";

/**
 * A server that takes a request as the standard has it and nothing else, as nginx does: one Host, a body only where
 * Content-Length or Transfer-Encoding says so, and no bytes beyond it. It answers 200, or 400 and closes.
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-6.3
 */
export async function strictServer(): Promise<RawServer & { readonly requests: readonly WireRequest[] }> {
  const requests: WireRequest[] = [];
  const serve = (socket: Socket) => {
    let held = "";
    socket.setEncoding("latin1").on("data", (text: string) => {
      held += text;
      for (let taken = take(held); taken !== undefined; taken = take(held)) {
        if (taken === "bad") {
          socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
          return;
        }
        requests.push(taken.request);
        held = held.slice(taken.end);
        const body = taken.request.method === "HEAD" ? "" : "ok";
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n${body}`);
      }
    });
  };
  return { ...(await listenRaw(createServer(serve))), requests };
}

/** One request as it stood on the wire. */
export interface WireRequest {
  readonly method: string;
  /** `name: value`, the name in lower case. */
  readonly lines: readonly string[];
  readonly body: string;
}

type Taken = { readonly request: WireRequest; readonly end: number } | "bad" | undefined;

function take(text: string): Taken {
  const isBegun = /^[A-Z]+(?: |$)/.test(text);
  if (text !== "" && !isBegun) return "bad";
  const start = text.indexOf("\r\n\r\n") + 4;
  if (start < 4) return undefined;
  const [line = "", ...raw] = text.slice(0, start - 4).split("\r\n");
  const lines = raw.map((each) => each.replace(/^[^:]+/, (name) => name.toLowerCase()));
  const valuesOf = (name: string) =>
    lines.filter((each) => each.startsWith(`${name}: `)).map((each) => each.slice(name.length + 2));
  const [lengths, codings] = [valuesOf("content-length"), valuesOf("transfer-encoding")];
  if (valuesOf("host").length !== 1 || lengths.length + codings.length > 1) return "bad";
  const method = line.split(" ")[0] as string;
  if (codings[0] === "chunked") {
    const body = /^(?:[0-9a-f]+\r\n[\s\S]*?\r\n)*?0\r\n\r\n/i.exec(text.slice(start))?.[0];
    return body === undefined ? undefined : { request: { method, lines, body }, end: start + body.length };
  }
  const end = start + Number(lengths[0] ?? 0);
  return text.length < end ? undefined : { request: { method, lines, body: text.slice(start, end) }, end };
}
