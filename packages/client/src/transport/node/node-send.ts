import http from "node:http";
import https from "node:https";
import { onStop } from "../../signal/on-stop.js";
import { isRepeatable } from "../content/content.js";
import { collect, type ToError } from "../seam/collect.js";
import type { RequestUrl } from "../seam/request-url.js";
import type { Incoming, Outgoing, Send } from "../seam/send.js";
import { drain } from "../sending/drain.js";
import { writeBody } from "../sending/write-body.js";
import { hearOut } from "./hear-out.js";
import type { Route } from "./node-routes.js";

/**
 * Sends over node:http and node:https. A request that meets a kept connection which the server has closed is sent
 * once more on a new one, where its method and its body allow: nobody can tell whether the server has seen it.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
 */
export function nodeSend(routeTo: (url: RequestUrl) => Route): Send {
  return (outgoing, receive) => {
    const route = routeTo(outgoing.url);
    const repeatable = isRepeatable(outgoing.content);
    // Nothing can be sent again after a kept connection that the server is just closing.
    if (!repeatable) dropIdle(route);
    return sendOnce(outgoing, route, receive, repeatable && idempotent.has(outgoing.method));
  };
}

const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

/**
 * Closes the idle connections of a route. Those beside a stale one are as old as it is.
 * @see https://nodejs.org/docs/latest-v20.x/api/http.html#agentgetnameoptions
 */
function dropIdle({ agent, host, port }: Route): void {
  for (const [name, sockets] of Object.entries(agent.freeSockets)) {
    if (!name.startsWith(`${host}:${port}:`)) continue;
    for (const socket of sockets ?? []) socket.destroy();
  }
}

/** The sockets that were sent on. `reusedSocket` of a request is not set everywhere but in Node. */
const used = new WeakSet<object>();

function sendOnce<Result>(
  outgoing: Outgoing,
  route: Route,
  receive: (incoming: Incoming) => Result,
  mayRepeat: boolean,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const { url, method, signal, onEnd } = outgoing;
    const path = url.pathname + url.search;
    // Looked up by each call: MSW and tracers replace the function.
    const request = (route.secure ? https : http).request({
      agent: route.agent,
      host: route.host,
      port: route.port,
      path: route.absoluteForm ? url.origin + path : path,
      method,
      headers: headersOf(outgoing, route),
      servername: route.secure ? route.servername : "",
      ...(route.secure && { rejectUnauthorized: true }),
      // For the agent of a tunnel, whose connection is not there yet when the request is given up.
      ...(route.secure && signal && { abandon: signal }),
    });
    // Given up with the answer: through it the connection would hold a Response that nobody else does.
    let settle: { readonly resolve: typeof resolve; readonly reject: typeof reject } | undefined = {
      resolve,
      reject,
    };
    let isReused = false;
    let isSentAgain = false;
    let bytesBefore = 0;
    request.on("socket", (socket) => {
      isReused = used.has(socket);
      if (!isReused) hearOut(socket);
      used.add(socket);
      bytesBefore = socket.bytesRead;
    });
    request.on("response", (response) => {
      // A server may answer before it has the whole body; nobody will read the rest then.
      response.on("end", () => request.writableFinished || request.destroy());
      const { statusCode = 0, statusMessage = "", rawHeaders } = response;
      const open = () => response;
      const bytes = (toError: ToError) => collect(response, toError);
      const isEmpty = method === "HEAD" || statusCode === 204 || statusCode === 304;
      const drop = () => void (isEmpty ? response.on("error", () => {}).resume() : drain(response));
      const settled = settle;
      settle = undefined;
      try {
        if (statusCode < 200) throw noStatus();
        settled?.resolve(
          receive({ status: statusCode, statusText: statusMessage, rawHeaders, open, bytes, drop }),
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
      const stale = reset && isReused && request.socket?.bytesRead === bytesBefore;
      if (settled && stale && mayRepeat && !signal?.aborted) {
        dropIdle(route);
        isSentAgain = true;
        settled.resolve(sendOnce(outgoing, route, receive, false));
      } else {
        settled?.reject(error);
      }
    });
    const abort = () => {
      const error = new Error("The request was aborted.");
      // Without a connection yet, node:http tells of it once there is one.
      settle?.reject(error);
      settle = undefined;
      request.destroy(error);
    };
    const unhear = signal && onStop(signal, abort);
    request.on("close", () => {
      unhear?.();
      if (!isSentAgain) onEnd?.();
      // An answer 101 that nobody asked for ends the request without an error.
      settle?.reject(noAnswer());
    });
    // Once there is an answer it is worth more than the rest of the body.
    writeBody(request, outgoing, (error) => settle && request.destroy(error));
  });
}

function noAnswer(): Error {
  const error = new Error("The connection was closed without a final answer.");
  return Object.assign(error, { code: "ECONNRESET" });
}

function noStatus(): Error {
  return Object.assign(new Error("The status of the answer is none."), { code: "HPE_INVALID_STATUS" });
}

/** node:http frames a body of unknown length by itself for some methods only: a DELETE's would run on without an end. */
function headersOf({ headers, content, length }: Outgoing, route: Route): readonly string[] {
  const isChunked = content !== undefined && length === undefined;
  if (!isChunked && route.headers.length === 0) return headers;
  return [...headers, ...route.headers, ...(isChunked ? ["transfer-encoding", "chunked"] : [])];
}
