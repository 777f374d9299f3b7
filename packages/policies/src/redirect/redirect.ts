import type { Call, CallResult, Policy } from "@partwise/client";
import { isLoopback, parseUrl } from "@partwise/client/urls";
import { slot } from "../call/slot.js";
import { assertNumber } from "../errors/assert-number.js";
import { TransportError } from "../errors/transport-error.js";
import { nameOf } from "../transport-errors/transport-errors.js";
import { hostPattern } from "./host-pattern.js";

/**
 * Follows redirects by sending the call anew: method, body and boundary stay as they are. It goes to the same
 * origin or to `hosts` only, over https unless the call itself crossed the network without; a 301, 302 or 303 is followed
 * for GET and HEAD alone. All others reject with TransportError `REDIRECT`. A call's own `redirect: "manual"` gives the answer back as it
 * is, `"error"` refuses all, and `"follow"` follows for a file as well.
 * @throws PolicyError `SETTINGS`
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

  function placeOf(location: string, from: string, call: Call): URL {
    const url = parseUrl(location, from);
    if (url === undefined || url.username || url.password)
      throw refusal(call, "points to no URL that can be called");
    const { origin, protocol, hostname } = new URL(from);
    if (url.origin === origin) return url;
    // Plain http to this machine crosses no network: a redirect from here to another host would.
    const isInTheClear = isLoopback(hostname) && !isLoopback(url.hostname);
    if (url.protocol !== "https:" && (url.protocol !== protocol || isInTheClear))
      throw refusal(call, `points to ${url.protocol}//`);
    if (hosts.some((fits) => fits(url))) return url;
    throw refusal(call, `points to ${url.origin}, which is neither ${origin} nor one of \`hosts\``);
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
        throw refusal(call, "points to a place that this run time does not tell");
      const location = response.headers.get("location");
      if (location === null || !isRedirect(response.status)) return result;
      if (hops === max) throw refusal(call, `is one more than ${max} redirects`, response.status);
      if (response.status < 304 && call.method !== "GET" && call.method !== "HEAD") {
        throw refusal(
          call,
          `asks for a GET of another URL, which would lose the ${call.method}. Whether it was done is not known`,
          response.status,
        );
      }
      if (!call.replayable) {
        throw refusal(
          call,
          "asks for the body again, which can be read once only; pass a function that opens it",
          response.status,
        );
      }
      result = await next(sendTo(placeOf(location, sent.url, call), call));
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
      // Not by spreading: Node 20 takes long to add to a copy.
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

/** Which redirects are followed. */
export interface RedirectOptions {
  /** Hosts beside the call's own origin that may get the request, its token included: `files.example.com`, `*.example.com`. None by default. */
  readonly hosts?: readonly string[];
  /** How many redirects one call follows; 5 by default. */
  readonly max?: number;
  /**
   * What is done with a body that holds a file. `error`, the default, is for the global fetch, which would hold all of
   * the file in memory only because a redirect might come; over a transport of Partwise's, redirects are followed
   * all the same. `follow` is for a `fetch` of yours that does not hold it either.
   */
  readonly files?: "error" | "follow";
}

/** Where the newest attempt of a call went. */
const sentTo = slot<{ url: string }>("sent to");

let refuses: boolean | undefined;

/** workerd knows "follow" and "manual" only; it holds nothing of a body for "manual". */
function refusesRedirects(): boolean {
  refuses ??= hasMode("error");
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

/** The same call to another URL: its path and query take no part any more. */
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

/** A redirect says all in its headers: a body that is long, or of unknown length, would be read for nothing. */
function withoutLongBody(response: Response): Response {
  const { status, headers } = response;
  if (!isRedirect(status)) return response;
  const location = headers.get("location");
  const length = Number(headers.get("content-length") ?? Infinity);
  if (location === null || length <= short) return response;
  // To read `body` makes a stream, which takes longer than all else of a small call.
  response.body?.cancel().catch(() => {});
  return new Response(null, { status, headers: { location } });
}

/** In bytes. */
const short = 65_536;

/** A run time that hides redirects has a type of answer for them, with status 0. */
function mayRedirect({ status, type }: Response): boolean {
  return isRedirect(status) || type === "opaqueredirect";
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function refusal(call: Call, what: string, status?: number): TransportError {
  return new TransportError(
    "REDIRECT",
    `${nameOf(call)}: the answer is a redirect that is not followed: it ${what}.`,
    {
      status,
    },
  );
}
