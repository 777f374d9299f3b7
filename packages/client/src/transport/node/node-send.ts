import http from "node:http";
import https from "node:https";
import { onStop } from "../../signal/on-stop.js";
import { isRepeatable } from "../content/content.js";
import { drain } from "../sending/drain.js";
import { writeBody } from "../sending/write-body.js";
import { collect, type ToError } from "../shared/collect.js";
import type { RequestUrl } from "../shared/request-url.js";
import type { Incoming, Outgoing, Send } from "../shared/send.js";
import { hearOut } from "./hear-out.js";
import type { Route } from "./node-routes.js";

/**
 * Sends over node:http and node:https. When a kept connection turns out closed, the request is sent once more on a new
 * connection, but only if its method is idempotent and its body can be sent again: the server may have seen the request.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
 */
export function nodeSend(routeTo: (url: RequestUrl) => Route): Send {
  return (outgoing, receive) => {
    const route = routeTo(outgoing.url);
    const repeatable = isRepeatable(outgoing.content);
    // This body cannot be sent again, so the request must not use a kept connection that the server may be closing.
    if (!repeatable) dropIdle(route);
    return sendOnce(outgoing, route, receive, repeatable && idempotent.has(outgoing.method));
  };
}

const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

/**
 * Closes the idle connections of a route: when one is stale, the others are as old.
 * @see https://nodejs.org/docs/latest-v20.x/api/http.html#agentgetnameoptions
 */
function dropIdle({ agent, host, port }: Route): void {
  for (const [name, sockets] of Object.entries(agent.freeSockets)) {
    if (!name.startsWith(`${host}:${port}:`)) continue;
    for (const socket of sockets ?? []) socket.destroy();
  }
}

/** The sockets that have carried a request. Node sets `request.reusedSocket`, but not every other run time does. */
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
    // Looked up for each call: MSW and tracers replace the function.
    const request = (route.secure ? https : http).request({
      agent: route.agent,
      host: route.host,
      port: route.port,
      path: route.absoluteForm ? url.origin + path : path,
      method,
      headers: headersOf(outgoing, route),
      servername: route.secure ? route.servername : "",
      ...(route.secure && { rejectUnauthorized: true }),
      // For the agent of a tunnel: an abort may come before the connection through the proxy exists.
      ...(route.secure && signal && { abandon: signal }),
    });
    // Set to undefined when the answer arrives: otherwise the connection would keep the Response in memory.
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
      // A server may answer before the body has been sent. The rest of the body is then dropped.
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
      // Without a connection, node:http reports the abort only once there is one.
      settle?.reject(error);
      settle = undefined;
      request.destroy(error);
    };
    const unhear = signal && onStop(signal, abort);
    request.on("close", () => {
      unhear?.();
      if (!isSentAgain) onEnd?.();
      // An unrequested answer 101 ends the request without an error event.
      settle?.reject(noAnswer());
    });
    // Once the answer has arrived, a failure of the body does not destroy the request: the answer counts.
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

/**
 * The headers with Transfer-Encoding where needed: node:http frames a body of unknown length for some methods only, and
 * the body of a DELETE would have no end.
 */
function headersOf({ headers, content, length }: Outgoing, route: Route): readonly string[] {
  const isChunked = content !== undefined && length === undefined;
  if (!isChunked && route.headers.length === 0) return headers;
  return [...headers, ...route.headers, ...(isChunked ? ["transfer-encoding", "chunked"] : [])];
}
