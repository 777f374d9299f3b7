import type { Call, CallResult, Policy } from "@partwise/client";
import { isLoopback, parseUrl } from "@partwise/client/urls";
import { slot } from "../call/slot.js";
import { assertNumber } from "../errors/assert-number.js";
import { TransportError } from "../errors/transport-error.js";
import { nameOf } from "../transport-errors/transport-errors.js";
import { type HostPattern, hostPattern } from "./host-pattern.js";

/**
 * Follows redirects by sending the call again, with the same method, body and boundary:
 * - to the same origin and to `hosts`
 * - from https to https alone; from loopback over plain http to loopback and to https alone
 * - after 301, 302 and 303 for GET and HEAD alone; after 307 and 308 for every method
 *
 * Any other redirect rejects the call with TransportError `REDIRECT`. A call's own `redirect: "manual"` returns the
 * redirect as the answer, `"error"` refuses all redirects, and `"follow"` follows with a file over global fetch too.
 * @throws {PolicyError} `SETTINGS` when an entry of `hosts` is no host, or `max` is no integer from 0 on
 * @example
 * ```ts
 * createClient({ operations, policies: [redirect({ hosts: ["*.example.com"] })] });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.4
 */
export function redirect(options: RedirectOptions = {}): Policy {
  const { files = "error" } = options;
  const hosts = (options.hosts ?? []).map(hostPattern);
  const max = assertNumber("redirect: max", options.max ?? 5, { integer: true });

  /** Refuses a redirect past the limit, one that changes the method, and one whose body cannot be sent again. */
  function assertRepeatable(status: number, hops: number, call: Call): void {
    if (hops === max)
      throw refusal(call, `it is one more than ${max} redirects; to follow more, raise \`max\``, status);
    if (status < 304 && call.method !== "GET" && call.method !== "HEAD") {
      throw refusal(
        call,
        `status ${status} asks for a GET of another URL. Whether the ${call.method} was done is unknown; look before you repeat it`,
        status,
      );
    }
    if (!call.replayable) {
      throw refusal(call, "the body can be read once only; pass a function that opens the source", status);
    }
  }

  async function follow(
    answer: CallResult,
    call: Call,
    sent: { readonly url: string },
    next: (call: Call) => Promise<CallResult>,
  ): Promise<CallResult> {
    let result = answer;
    for (let hops = 0; ; hops++) {
      const { response } = result;
      if (response.type === "opaqueredirect")
        throw refusal(call, "this run time hides where it leads; use the final URL as base URL");
      const location = response.headers.get("location");
      if (location === null || !isRedirect(response.status)) return result;
      assertRepeatable(response.status, hops, call);
      result = await next(sendTo(placeOf(location, sent.url, hosts, call), call));
    }
  }

  return {
    call: (call, next) => {
      const own = call.init.redirect;
      if (own === "manual" || own === "error") return next(call);
      const isRefused =
        files === "error" && own !== "follow" && call.binary && !call.streams && refusesRedirects();
      const mode = isRefused ? "error" : "manual";
      const sent = { url: "" };
      sentTo.write(call, sent);
      // V8 adds a key to a spread copy slowly (Node 20), so `Object.assign` makes this copy.
      const first = { ...call, init: Object.assign({}, call.init, { redirect: mode }) } as const;
      return next(first).then((result) =>
        mayRedirect(result.response) ? follow(result, first, sent, next) : result,
      );
    },
    leavesNothing: true,
    attempt: (request, next, call) => {
      const sent = sentTo.read(call);
      if (!sent) return next(request);
      sent.url = request.url;
      return next(request).then(withoutLongBody);
    },
  };
}

/** The target of a redirect. @throws {TransportError} `REDIRECT` for a target that must not receive the request */
function placeOf(location: string, from: string, hosts: readonly HostPattern[], call: Call): URL {
  const url = parseUrl(location, from);
  if (url === undefined || url.username || url.password)
    throw refusal(call, "its Location is no URL that can be called; check the base URL");
  const { origin, protocol, hostname } = new URL(from);
  if (url.origin === origin) return url;
  // Plain http to loopback exposes nothing; a redirect from loopback to another machine would.
  const isInTheClear = isLoopback(hostname) && !isLoopback(url.hostname);
  if (url.protocol !== "https:" && (url.protocol !== protocol || isInTheClear))
    throw refusal(call, `it leads to ${url.protocol}//, which would expose the request; check the base URL`);
  if (hosts.some((fits) => fits(url))) return url;
  throw refusal(
    call,
    `it leads to ${url.origin}, which is neither ${origin} nor one of \`hosts\`; to follow, add the host there`,
  );
}

/** Options of `redirect`. */
export interface RedirectOptions {
  /**
   * Hosts that may get the request and its token, beside the call's own origin: `files.example.com`, `*.example.com`.
   * Default: none.
   */
  readonly hosts?: readonly string[];
  /** How many redirects one call follows. Default: 5. */
  readonly max?: number;
  /**
   * Whether a call whose body holds a file follows redirects. `error` refuses them over global fetch, which would keep
   * all of the file in memory for a redirect that may never come; transports of Partwise keep nothing and follow.
   * `follow` is for a `fetch` of yours that keeps nothing either. Default: `error`.
   */
  readonly files?: "error" | "follow";
}

/** The URL of a call's latest attempt. */
const sentTo = slot<{ url: string }>("sent to");

let refuses: boolean | undefined;

/**
 * Whether `redirect: "error"` saves memory. workerd, which does not accept it, and browsers keep no body for a redirect;
 * and a browser reports a redirect that it refuses as a lost connection.
 */
function refusesRedirects(): boolean {
  refuses ??= !("document" in globalThis || "importScripts" in globalThis) && hasMode("error");
  return refuses;
}

function hasMode(redirect: RequestRedirect): boolean {
  try {
    new Request("https://a.test/", { redirect });
    return true;
  } catch {
    return false;
  }
}

/** A copy of the call that goes to `url`, whose path and query replace those of the call. */
function sendTo(url: URL, call: Call): Call {
  const { params } = call.init;
  const init = {
    ...call.init,
    params: { ...params, path: params?.path ?? {} },
    pathSerializer: () => url.href,
    querySerializer: () => "",
  };
  return { ...call, init };
}

/** Drops a redirect's body if the body exceeds 64 KiB or has no Content-Length: only the headers matter. */
function withoutLongBody(response: Response): Response {
  const { status, headers } = response;
  if (!isRedirect(status)) return response;
  const location = headers.get("location");
  const length = Number(headers.get("content-length") ?? Infinity);
  if (location === null || length <= short) return response;
  // Reading `body` creates a stream, the slowest step of a small call, so short bodies are left unread.
  response.body?.cancel().catch(() => {});
  return new Response(null, { status, headers: { location } });
}

/** Bytes of a redirect's body that are left to be read. */
const short = 65_536;

/** Whether the answer is, or may be, a redirect: browsers hide redirects behind the type `opaqueredirect`, status 0. */
function mayRedirect({ status, type }: Response): boolean {
  return isRedirect(status) || type === "opaqueredirect";
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function refusal(call: Call, what: string, status?: number): TransportError {
  return new TransportError("REDIRECT", `${nameOf(call)}: the redirect is not followed: ${what}.`, {
    status,
  });
}
