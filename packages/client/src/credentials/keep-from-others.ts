import type { ClientOptions } from "../contract/client-types.js";
import type { Call, CallInit, Fetch } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import { requestClassOf } from "../request/request-class.js";
import { parseUrl } from "../urls/parse-url.js";
import { setsCookies } from "./sets-cookies.js";

/** The redirects that fetch follows. */
const mostRedirects = 20;

/**
 * Keeps secret headers from other origins. On a redirect to another origin, fetch drops only Authorization, so the client
 * follows redirects itself, by the rules of fetch. A transport of Partwise follows no redirect to another origin.
 * @throws {CallError} (the returned `fetch` rejects) `CREDENTIALS` for a redirect in a browser, which hides the target
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function keepFromOthers(
  call: Call,
  init: CallInit,
  secrets: readonly string[],
  options: ClientOptions,
): CallInit {
  const { fetch = options.fetch ?? globalThis.fetch, redirect = options.redirect } = init;
  const isOurs = requestClassOf(init.Request ?? options.Request) !== undefined && init.fetch === undefined;
  const isMeant = redirect === "follow" && !setsCookies(options);
  if (isOurs || isMeant || redirect === "manual" || redirect === "error") return init;
  return { ...init, redirect: "manual", fetch: following(call, secrets, fetch) };
}

function following({ method, path, binary }: Call, secrets: readonly string[], fetch: Fetch): Fetch {
  return async (first, options) => {
    let request = first;
    for (let redirects = 0; ; redirects++) {
      // A clone would keep a file in memory for a redirect that may never come.
      const kept = request.body && !binary ? request.clone() : undefined;
      const response = await fetch(request, options);
      if (response.type === "opaqueredirect") {
        throw new CallError(
          "CREDENTIALS",
          `${method} ${path}: the answer is a redirect, which a browser would follow with the key wherever it leads. Call the URL that it leads to, or pass redirect: "follow" if the API may be trusted in this.`,
        );
      }
      const next = redirects < mostRedirects ? nextRequest(request, kept, response, secrets) : undefined;
      if (!next?.body) kept?.body?.cancel().catch(() => {});
      if (next === undefined) return response;
      response.body?.cancel().catch(() => {});
      request = next;
    }
  };
}

/**
 * The request after a redirect. Undefined where the answer is the result: there is no redirect, or one that cannot be
 * followed.
 */
function nextRequest(
  request: Request,
  kept: Request | undefined,
  { status, headers }: Response,
  secrets: readonly string[],
): Request | undefined {
  const location = headers.get("location");
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  const url = parseUrl(location, request.url);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const { method, signal } = request;
  const becomesGet =
    (status === 303 && method !== "GET" && method !== "HEAD") || (status < 303 && method === "POST");
  if (!becomesGet && request.body && !kept) return undefined;
  const left = new Headers(request.headers);
  const isOther = url.origin !== new URL(request.url).origin;
  for (const name of isOther ? [...secrets, "authorization", "cookie"] : []) left.delete(name);
  for (const [name] of becomesGet ? request.headers : []) if (name.startsWith("content-")) left.delete(name);
  const body = becomesGet || !kept ? {} : { body: kept.body, duplex: "half" };
  return new Request(url, {
    method: becomesGet ? "GET" : method,
    headers: left,
    signal,
    redirect: "manual",
    ...body,
  } as RequestInit);
}
