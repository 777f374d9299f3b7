import { type ClientRequest, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isRepeatable } from "./content.js";
import { byteLengthOf, contentChunks, togetherIfSmall } from "./content-chunks.js";
import type { Route } from "./node-routes.js";
import type { Incoming, Outgoing, Send } from "./send.js";

/**
 * Sends over node:http and node:https. A request that meets a kept connection which the server has closed is sent
 * once more on a new one, where its method and its body allow: nobody can tell whether the server has seen it.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
 */
export function nodeSend(routeTo: (url: URL) => Route): Send {
  return (outgoing, receive) => {
    const mayRepeat = idempotent.has(outgoing.method) && isRepeatable(outgoing.content);
    return sendOnce(outgoing, routeTo(outgoing.url), receive, mayRepeat);
  };
}

const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

/** The idle connections beside a stale one are as old as it is. */
function dropIdle({ agent }: Route): void {
  for (const sockets of Object.values(agent.freeSockets)) {
    for (const socket of sockets ?? []) socket.destroy();
  }
}

function sendOnce<Result>(
  outgoing: Outgoing,
  route: Route,
  receive: (incoming: Incoming) => Result,
  mayRepeat: boolean,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const { url, method, signal, headers } = outgoing;
    const path = url.pathname + url.search;
    const request = (route.secure ? httpsRequest : httpRequest)({
      agent: route.agent,
      host: route.host,
      port: route.port,
      path: route.wholeUrl ? url.origin + path : path,
      method,
      headers: route.headers.length === 0 ? headers : [...headers, ...route.headers],
      ...(route.secure && { servername: route.servername, rejectUnauthorized: true }),
    });
    // Given up with the answer: through it the connection would hold a Response that nobody else does.
    let settle: { readonly resolve: typeof resolve; readonly reject: typeof reject } | undefined = {
      resolve,
      reject,
    };
    let bytesBefore = 0;
    request.on("socket", (socket) => {
      bytesBefore = socket.bytesRead;
    });
    request.on("response", (response) => {
      // A server may answer before it has the whole body; nobody will read the rest then.
      response.on("end", () => request.writableFinished || request.destroy());
      const { statusCode = 0, statusMessage = "", rawHeaders } = response;
      const settled = settle;
      settle = undefined;
      try {
        settled?.resolve(
          receive({ status: statusCode, statusText: statusMessage, rawHeaders, body: response }),
        );
      } catch (error) {
        settled?.reject(error);
        request.destroy();
      }
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      const settled = settle;
      settle = undefined;
      // A kept connection was reset before a byte of the answer.
      const reset = error.code === "ECONNRESET" || error.code === "EPIPE";
      const stale = reset && request.reusedSocket && request.socket?.bytesRead === bytesBefore;
      if (settled && stale && mayRepeat && !signal?.aborted) {
        dropIdle(route);
        settled.resolve(sendOnce(outgoing, route, receive, false));
      } else {
        settled?.reject(error);
      }
    });
    if (signal) {
      const abort = () => request.destroy(new Error("The request was aborted."));
      signal.addEventListener("abort", abort);
      request.once("close", () => signal.removeEventListener("abort", abort));
    }
    // Once there is an answer it is worth more than the rest of the body.
    writeBody(request, outgoing, (error) => settle && request.destroy(error));
  });
}

function writeBody(request: ClientRequest, outgoing: Outgoing, fail: (error: Error) => void): void {
  const { content, length, onProgress } = outgoing;
  if (content === undefined) {
    request.end();
    return;
  }
  const whole = togetherIfSmall(content, length);
  if (whole === undefined) {
    writeChunks(request, outgoing).then(() => request.end(), fail);
    return;
  }
  if (onProgress) request.once("finish", () => onProgress({ sent: length ?? 0, total: length }));
  request.end(whole);
}

/** Writes one chunk while the next one is read. */
async function writeChunks(request: ClientRequest, { content, length, onProgress }: Outgoing): Promise<void> {
  if (content === undefined || typeof content === "string") return;
  const write = writeTo(request);
  let writing: Promise<void> | undefined;
  let sent = 0;
  for await (const chunk of contentChunks(content, length)) {
    await writing;
    sent += byteLengthOf(chunk);
    const soFar = sent;
    writing = write(chunk).then(() => onProgress?.({ sent: soFar, total: length }));
    // Whoever awaits it gets the error; until then it is nobody's.
    writing.catch(() => {});
  }
  await writing;
}

function writeTo(request: ClientRequest): (chunk: string | Uint8Array) => Promise<void> {
  const closed = () => new Error("The connection was closed before the body was sent.");
  let giveUp: ((error: Error) => void) | undefined;
  // Chunks that wait for a connection are not told when there will be none.
  request.once("close", () => giveUp?.(closed()));
  return (chunk) =>
    new Promise((resolve, reject) => {
      if (request.destroyed) return reject(closed());
      giveUp = reject;
      request.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
}
