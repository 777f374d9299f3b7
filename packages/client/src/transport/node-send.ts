import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { isRepeatable } from "./content.js";
import type { Incoming, Outgoing, Send } from "./send.js";
import { type Write, writeContent } from "./write-content.js";

/** How a request reaches its server: the agent, and for a proxy what differs from going there directly. */
export interface Route {
  readonly agent: Agent;
  readonly options?: RequestOptions;
}

/** Sends over node:http and node:https, on the way that `routeTo` gives. */
export function nodeSend(routeTo: (url: URL) => Route): Send {
  return async (outgoing) => {
    const route = routeTo(outgoing.url);
    try {
      return await sendOnce(outgoing, route);
    } catch (error) {
      if (!isStale(error) || !isRepeatable(outgoing.content) || outgoing.signal?.aborted) throw error;
      dropIdle(route.agent);
      return sendOnce(outgoing, route);
    }
  };
}

const stale = new WeakSet<object>();

/** Whether the connection was an old one that the server had closed by the time it was used again. */
function isStale(error: unknown): boolean {
  return typeof error === "object" && error !== null && stale.has(error);
}

function dropIdle(agent: Agent): void {
  for (const sockets of Object.values(agent.freeSockets)) {
    for (const socket of sockets ?? []) socket.destroy();
  }
}

function sendOnce(outgoing: Outgoing, { agent, options }: Route): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const { url, method, headers, content, signal } = outgoing;
    const secure = url.protocol === "https:";
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const request = (secure ? httpsRequest : httpRequest)({
      host,
      port: url.port || (secure ? 443 : 80),
      path: url.pathname + url.search,
      method,
      headers,
      agent,
      ...(secure && { servername: isIP(host) ? "" : host, rejectUnauthorized: true }),
      ...options,
    });
    let answer: IncomingMessage | undefined;
    let bytesBefore = 0;
    const abort = () => request.destroy(new Error("aborted"));
    signal?.addEventListener("abort", abort);
    request.once("socket", (socket) => {
      bytesBefore = socket.bytesRead;
    });
    request.once("response", (response) => {
      answer = response;
      response.once("end", () => {
        // Nobody will read the rest of the body: a server may answer before it has all of it.
        if (!request.writableFinished) request.destroy();
      });
      const { statusCode = 0, statusMessage = "", rawHeaders } = response;
      resolve({ status: statusCode, statusText: statusMessage, rawHeaders, body: response });
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      const nothingCame = (request.socket?.bytesRead ?? bytesBefore) === bytesBefore;
      const reset = error.code === "ECONNRESET" || error.code === "EPIPE";
      if (request.reusedSocket && reset && nothingCame) stale.add(error);
      reject(error);
    });
    if (signal) request.once("close", () => signal.removeEventListener("abort", abort));
    if (content === undefined) request.end();
    else if (typeof content === "string") endWithText(request, content, outgoing);
    else {
      writeContent(content, outgoing.length, writeTo(request), outgoing.onProgress).then(
        () => request.end(),
        // Once there is an answer it is worth more than the rest of the body.
        (error) => answer || request.destroy(error),
      );
    }
  });
}

function endWithText(request: ClientRequest, text: string, { length, onProgress }: Outgoing): void {
  if (onProgress) request.once("finish", () => onProgress({ sent: length ?? 0, total: length }));
  request.end(text);
}

function writeTo(request: ClientRequest): Write {
  let giveUp: ((error: Error) => void) | undefined;
  // Chunks that wait for a connection are not told when there will be none.
  request.once("close", () => giveUp?.(new Error("The connection was closed before the body was sent.")));
  return (chunk) =>
    new Promise((resolve, reject) => {
      if (request.destroyed) return reject(new Error("The connection was closed before the body was sent."));
      giveUp = reject;
      request.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
}
