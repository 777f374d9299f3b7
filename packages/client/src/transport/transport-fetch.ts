import { releaseContent } from "@partwise/multipart";
import { isError } from "../errors/is-error.js";
import { fieldsOf } from "../fetch-objects/fields-of.js";
import { type BodySource, OwnResponse } from "../fetch-objects/own-response.js";
import type { AttemptFetch } from "../signal/attempt-signal.js";
import { incomingBody } from "./answer/incoming-body.js";
import { isRepeatable, lengthOf } from "./content/content.js";
import { announcedLength, outgoingHeaders } from "./outgoing-headers.js";
import { isRedirect, type Redirect, redirectOf } from "./redirect.js";
import { needsOpening, opened } from "./sending/opened.js";
import type { Turns } from "./sending/turns.js";
import type { OnProgress, RequestFields } from "./shared/request-fields.js";
import type { RequestUrl } from "./shared/request-url.js";
import type { Incoming, Send } from "./shared/send.js";
import { startTrace, type Trace } from "./start-trace.js";
import { cutOffError, transportError } from "./transport-error.js";

const mostRedirects = 20;

/**
 * `fetch` over a `Send`. Redirects are followed within an origin; a redirect to another origin is the answer.
 * @throws TypeError when there is no answer; the signal's reason after an abort, also while the body is read
 * @see https://fetch.spec.whatwg.org/#fetch-method
 */
export function transportFetch(send: Send, settings: FetchSettings = {}): AttemptFetch {
  const { onProgress } = settings;
  return async (request, init) => {
    let fields = fieldsOf(request);
    if ("then" in fields) fields = await fields;
    if (onProgress && !fields.onProgress) fields = { ...fields, onProgress };
    if (init?.signal) fields = { ...fields, signal: init.signal };
    for (let redirects = 0; ; redirects++) {
      const received = await sendFields(send, fields, redirects, settings);
      if ("headers" in received) return received;
      fields = nextFields(fields, received, redirects);
    }
  };
}

/** Turns, with the place to which a URL leads: a server or a proxy. */
export interface PlacedTurns extends Turns {
  readonly placeOf: (url: RequestUrl) => string;
}

/** Settings of a transport for all its requests. */
export interface FetchSettings {
  /** For requests without their own `onProgress`. */
  readonly onProgress?: OnProgress | undefined;
  /** Absent when the number of connections is not limited. */
  readonly turns?: PlacedTurns | undefined;
  /** Whether requests may wait inside `send`, which then opens the sources of a body. */
  readonly waitsWithin?: boolean | undefined;
}

/** An answer that is a redirect. Without `redirect` the request fails. */
interface Moved {
  readonly status: number;
  readonly redirect: Redirect | undefined;
}

async function sendFields(
  send: Send,
  fields: RequestFields,
  redirects: number,
  { turns, waitsWithin }: FetchSettings,
): Promise<Response | Moved> {
  const { url, method, headers, signal, onProgress } = fields;
  const trace = startTrace(method, url);
  let { content } = fields;
  let onEnd: (() => void) | undefined;
  try {
    signal?.throwIfAborted();
    if (turns) onEnd = await turns.enter(turns.placeOf(url), signal);
    if (!waitsWithin && needsOpening(content)) content = await opened(content, signal);
    const length = content === undefined ? undefined : (lengthOf(content) ?? announcedLength(headers));
    const sent = outgoingHeaders(url, method, headers, content !== undefined, length);
    const outgoing = { url, method, headers: sent, content, length, signal, onProgress, onEnd };
    return await send(outgoing, (incoming) => receive(incoming, fields, redirects, trace));
  } catch (error) {
    onEnd?.();
    releaseContent(content, error);
    trace?.("error", { code: codeOf(error) });
    throw signal?.aborted ? signal.reason : transportError(method, url, error);
  }
}

function receive(
  incoming: Incoming,
  fields: RequestFields,
  redirects: number,
  trace: Trace | undefined,
): Response | Moved {
  const { status, rawHeaders } = incoming;
  if (trace) traceAnswer(incoming, trace);
  if (fields.redirect === "manual" || !isRedirect(status)) return answerOf(incoming, fields, redirects);
  const redirect = redirectOf(fields.url, fields.method, status, locationIn(rawHeaders));
  if (fields.redirect === "follow" && redirect === undefined) return answerOf(incoming, fields, redirects);
  incoming.drop();
  return { status, redirect };
}

/** @throws TypeError for a redirect that cannot be followed */
function nextFields(fields: RequestFields, { status, redirect }: Moved, redirects: number): RequestFields {
  const { method, url, content, headers } = fields;
  const where = `${method} ${url.origin}${url.pathname}: the answer ${status}`;
  if (fields.redirect === "error" || redirect === undefined) {
    throw redirectError(`${where} is a redirect, which the request refuses.`, "unexpected redirect");
  }
  if (redirects === mostRedirects) {
    throw redirectError(`${where} is one redirect too many.`, "redirect count exceeded");
  }
  const next = { ...fields, url: redirect.url, method: redirect.method };
  if (!redirect.keepsBody) return { ...next, headers: withoutContent(headers), content: undefined };
  if (isRepeatable(content)) return next;
  const advice = "Give { content: () => stream } instead of a stream.";
  throw redirectError(`${where} asks for the body again, which was read. ${advice}`, "unexpected redirect");
}

/** A TypeError with the `cause` that Node's fetch gives. */
function redirectError(message: string, reason: string): TypeError {
  return new TypeError(message, { cause: new Error(reason) });
}

function answerOf(incoming: Incoming, fields: RequestFields, redirects: number): Response {
  const { status, rawHeaders, statusText } = incoming;
  return new OwnResponse({
    status,
    statusText,
    rawHeaders,
    url: fields.url.href,
    redirected: redirects > 0,
    body: (headers) => bodyOf(incoming, fields, headers),
  }) as unknown as Response;
}

/** @see https://fetch.spec.whatwg.org/#null-body-status */
function bodyOf(incoming: Incoming, fields: RequestFields, headers: Headers): BodySource | undefined {
  const { status } = incoming;
  const { method, url, signal } = fields;
  if (method === "HEAD" || status === 204 || status === 205 || status === 304) {
    incoming.drop();
    return undefined;
  }
  const length = headers.get("content-length");
  const encoding = length === "0" ? null : headers.get("content-encoding");
  return incomingBody(incoming, encoding, length === null ? undefined : Number(length), (error) =>
    signal?.aborted ? signal.reason : cutOffError(method, url, error),
  );
}

function locationIn(raw: readonly string[]): string | undefined {
  const at = raw.findIndex((name, i) => i % 2 === 0 && name.toLowerCase() === "location");
  return at < 0 ? undefined : raw[at + 1];
}

function withoutContent(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const [name] of headers) if (name.startsWith("content-")) kept.delete(name);
  return kept;
}

function traceAnswer(incoming: Incoming, trace: Trace): void {
  trace("headers", { status: incoming.status });
  const body = incoming.open();
  body.once("end", () => trace("end"));
  body.once("error", (error) => trace("error", { code: codeOf(error) }));
}

function codeOf(error: unknown): string | undefined {
  return isError(error) && "code" in error ? String(error.code) : undefined;
}
