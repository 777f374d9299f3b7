import { acceptOf } from "../accept/accept-of.js";
import type { EncodedBody } from "../body/encode-whole.js";
import type { ClientOptions } from "../contract/client-types.js";
import type { Call, CallInit, Fetch, Policy } from "../contract/policy.js";
import { headersOf } from "../headers/headers-of.js";
import { serializePath } from "../parameters/path-serializer.js";
import { globalFetch } from "../request/global-fetch.js";
import { forMiddleware, type OutgoingInit, outgoing, type RequestClass } from "../request/request-class.js";
import { attemptFetch } from "./attempt-fetch.js";
import { overGlobalFetch, overOtherFetch, overTransport } from "./ways.js";

/** `request` of openapi-fetch, without its types. */
export type FetchRequest = (
  method: string,
  path: string,
  init: Readonly<Record<string | symbol, unknown>>,
) => Promise<UnreadResult>;

/** The result of openapi-fetch, which reads a failure and no success. */
export interface UnreadResult {
  /** The answer itself; absent where openapi-fetch knows that a success has no body. */
  readonly data?: Response;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The method of the answer that openapi-fetch calls to read a success: gives the answer itself, unread. "stream" would make
 * a stream that nobody reads, and SvelteKit gives no text after that.
 */
const unread = "valueOf";

/** Options of a call that openapi-fetch has no use for: they would end up on the Request. */
const own = /^(mediaType|encoding|reconnect)$/;

/** Makes the third step of a call: openapi-fetch writes the URL, makes the Request and runs the middleware; a way sends it. */
export function requestSender(
  options: ClientOptions,
  policies: readonly Policy[],
  requestClass: RequestClass | undefined,
  fetchRequest: FetchRequest,
  mayRebuild: (init: CallInit) => unknown,
): (call: Call, encoded: EncodedBody | undefined) => Promise<UnreadResult> {
  const seams = policies.flatMap(({ attempt }) => attempt ?? []);

  return (call, encoded) => {
    const { method, path, init, operation } = call;
    const headers = headersOf(options.headers, init, operation && acceptOf(operation), encoded?.contentType);
    const fetch: Fetch = init.fetch ?? options.fetch ?? globalThis.fetch;
    const way =
      fetch === globalFetch ? overGlobalFetch : forMiddleware in fetch ? overTransport : overOtherFetch;
    const ownRequest = init.Request ?? options.Request;
    const Request = mayRebuild(init)
      ? (requestClass?.[forMiddleware]() ?? ownRequest)
      : (ownRequest ?? way.Request);
    // Says to a transport's Request that no other fetch gets it.
    const takesOutgoing =
      requestClass &&
      Request === requestClass &&
      way === overTransport &&
      (encoded || init.body === undefined);
    const request: Record<string | symbol, unknown> = {
      // All keys at once: to add one to a copy takes Node 20 as long as all else that is done here.
      method,
      params: init.params,
      headers: takesOutgoing ? undefined : headers,
      body: takesOutgoing ? undefined : init.body,
      bodySerializer: encoded ? () => encoded.body : init.bodySerializer,
      pathSerializer: init.pathSerializer ?? options.pathSerializer ?? serializePath,
      Request,
      parseAs: unread,
      fetch: attemptFetch(seams, call, encoded, fetch, way.send),
      [outgoing]:
        takesOutgoing &&
        ({ content: encoded?.body, headers: [headers, init.params?.header] } satisfies OutgoingInit),
    };
    for (const key of Object.keys(init)) if (!(key in request) && !own.test(key)) request[key] = init[key];
    if (encoded?.body instanceof ReadableStream) request.duplex = "half";
    return fetchRequest(method, path, request);
  };
}
