import type { Fetch } from "../policy.js";
import type { BodySource } from "./body-reader.js";
import { isRepeatable, lengthOf } from "./content.js";
import { decodeAnswer } from "./decode-answer.js";
import { incomingBody } from "./incoming-body.js";
import { lightResponse } from "./light-response.js";
import { outgoingHeaders } from "./outgoing-headers.js";
import { partsOf } from "./parts-of.js";
import { isRedirect, redirectOf } from "./redirect.js";
import { releaseContent } from "./release-content.js";
import type { RequestParts } from "./request-parts.js";
import type { Incoming, Send } from "./send.js";
import { startTrace, type Trace } from "./trace.js";
import { cutOffError, transportError } from "./transport-error.js";

const mostRedirects = 20;

/**
 * `fetch` over a way of sending. Redirects are followed within an origin; one to another origin is the answer.
 * @throws TypeError when there is no answer; the signal's reason after an abort, also while the body is read
 * @see https://fetch.spec.whatwg.org/#fetch-method
 */
export function transportFetch(send: Send): Fetch {
  return async (request, init) => {
    const parts = await partsOf(request);
    return follow(send, init?.signal ? { ...parts, signal: init.signal } : parts, 0);
  };
}

async function follow(send: Send, parts: RequestParts, redirects: number): Promise<Response> {
  const { url, method, content, signal, redirect } = parts;
  const trace = startTrace(method, url);
  const incoming = await attempt(send, parts, trace);
  if (!isRedirect(incoming.status) || redirect === "manual")
    return answerOf(incoming, parts, redirects, trace);
  const next = redirectOf(url, method, incoming.status, locationIn(incoming.rawHeaders));
  if (redirect === "follow" && next === undefined) return answerOf(incoming, parts, redirects, trace);
  incoming.body.on("error", () => {}).resume();
  trace?.("end");
  const where = `${method} ${url.origin}${url.pathname}`;
  if (redirect === "error" || next === undefined) {
    throw new TypeError(`${where}: the answer ${incoming.status} is a redirect, which the request refuses.`);
  }
  if (redirects === mostRedirects) throw new TypeError(`${where}: more than ${mostRedirects} redirects.`);
  if (next.keepsBody && !isRepeatable(content)) {
    const advice = "Give { content: () => stream } instead of a stream.";
    throw new TypeError(
      `${where}: the answer ${incoming.status} asks for the body again, which was read. ${advice}`,
    );
  }
  signal?.throwIfAborted();
  return follow(send, { ...parts, ...next, ...(!next.keepsBody && withoutBody(parts)) }, redirects + 1);
}

async function attempt(send: Send, parts: RequestParts, trace: Trace | undefined): Promise<Incoming> {
  const { url, method, headers, content, signal, onProgress } = parts;
  try {
    signal?.throwIfAborted();
    const length = content === undefined ? undefined : lengthOf(content);
    const sent = outgoingHeaders(method, headers, content, length);
    const incoming = await send({ url, method, headers: sent, content, length, signal, onProgress });
    trace?.("headers", { status: incoming.status });
    return incoming;
  } catch (error) {
    releaseContent(content, error);
    trace?.("error", { code: codeOf(error) });
    throw signal?.aborted ? signal.reason : transportError(method, url, error);
  }
}

function answerOf(
  incoming: Incoming,
  parts: RequestParts,
  redirects: number,
  trace: Trace | undefined,
): Response {
  const { url, method } = parts;
  const { status, rawHeaders, statusText } = incoming;
  if (trace) traceBody(incoming, trace);
  try {
    return lightResponse({
      status,
      statusText,
      headers: pairsOf(rawHeaders),
      url: url.href,
      redirected: redirects > 0,
      body: (headers) => bodyOf(incoming, parts, headers),
    });
  } catch (error) {
    incoming.body.destroy();
    throw transportError(method, url, error);
  }
}

/** @see https://fetch.spec.whatwg.org/#null-body-status */
function bodyOf({ status, body }: Incoming, parts: RequestParts, headers: Headers): BodySource | undefined {
  const { method, url, signal } = parts;
  if (method === "HEAD" || status === 204 || status === 205 || status === 304) {
    body.on("error", () => {}).resume();
    return undefined;
  }
  const announced = headers.get("content-length");
  const decoded = announced === "0" ? body : decodeAnswer(body, headers.get("content-encoding"));
  const length = announced === null || decoded !== body ? undefined : Number(announced);
  return incomingBody(decoded, length, (error) =>
    signal?.aborted ? signal.reason : cutOffError(method, url, error),
  );
}

function pairsOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) pairs.push([raw[i] as string, raw[i + 1] as string]);
  return pairs;
}

function locationIn(raw: readonly string[]): string | undefined {
  const at = raw.findIndex((name, i) => i % 2 === 0 && name.toLowerCase() === "location");
  return at < 0 ? undefined : raw[at + 1];
}

function withoutBody({ headers }: RequestParts): Pick<RequestParts, "headers" | "content"> {
  const kept = new Headers(headers);
  for (const name of [...kept.keys()]) if (/^content-/.test(name)) kept.delete(name);
  return { headers: kept, content: undefined };
}

function traceBody({ body }: Incoming, trace: Trace): void {
  body.once("end", () => trace("end"));
  body.once("error", (error) => trace("error", { code: codeOf(error) }));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
