import { acceptOf } from "../accept/accept-of.js";
import type { EncodedBody } from "../body/encoded-body.js";
import type { Call, Fetch } from "../contract/policy.js";
import { headersOf } from "../headers/headers-of.js";
import { serializePathByDefault } from "../parameters/serialize-path-by-default.js";
import { isStream } from "../request/is-stream.js";
import { attemptFetch } from "./attempt-fetch.js";
import type { CallSettings } from "./call-settings.js";
import { chooseWay, type RequestOptions } from "./choose-way.js";
import { loadCallCode } from "./load-call-code.js";

/**
 * The third step of a call: openapi-fetch writes the URL, makes the Request and runs the middleware; a way sends the
 * Request, with the attempt seams around.
 */
export function sendRequest(
  call: Call,
  encoded: EncodedBody | undefined,
  client: CallSettings,
): Promise<UnreadResult> {
  const { method, path, init, operation } = call;
  const fetch: Fetch = init.fetch ?? client.fetch ?? globalThis.fetch;
  const way = chooseWay(fetch);
  const request: RequestOptions = {
    // All keys at once: adding one to a copy takes Node 20 as long as the rest of this function.
    method,
    params: init.params,
    headers: headersOf(client.headers, init, operation && acceptOf(operation), encoded?.contentType),
    body: init.body,
    bodySerializer: encoded ? () => encoded.body : init.bodySerializer,
    pathSerializer: init.pathSerializer ?? client.pathSerializer ?? serializePathByDefault,
    Request: (init.Request ?? client.Request) as RequestOptions["Request"],
    parseAs: unread,
    fetch: attemptFetch(client.seams, call, encoded, fetch, way.send),
  };
  for (const key of Object.keys(init))
    if (!(key in request) && !notForFetch.test(key)) request[key] = init[key];
  if (isStream(encoded?.body)) request.duplex = "half";
  if (client.mayRebuild(init)) {
    return loadCallCode().then((code) => code.sendOnUse(call, request, client));
  }
  way.shorten?.(request, encoded);
  return client.request(method, path, request);
}

/** `request` of openapi-fetch, without its types. */
export type FetchRequest = (method: string, path: string, init: RequestOptions) => Promise<UnreadResult>;

/** The result of openapi-fetch, which reads a failure and no success. */
export interface UnreadResult {
  /** The answer as text that is never read; absent where openapi-fetch knows that a success has no body. */
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The method of an answer that openapi-fetch calls to read a success. `toString` leaves the answer unread; "stream" would
 * make an unused stream, after which SvelteKit gives no text.
 */
const unread = "toString";

/** Options of a call that openapi-fetch does not use, but would pass to the Request. */
const notForFetch = /^(mediaType|encoding|reconnect)$/;
