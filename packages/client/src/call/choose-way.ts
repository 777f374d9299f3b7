import { loadReadOnUse } from "../answer/read-data.js";
import type { EncodedBody } from "../body/encoded-body.js";
import type { CallInit, Fetch } from "../contract/policy.js";
import { requestOverGlobalFetch } from "../fetch-objects/request-over-global-fetch.js";
import { TextRequest } from "../fetch-objects/text-request.js";
import { globalFetch } from "../request/global-fetch.js";
import { ofTransport, type RequestClass, requestClassOf } from "../request/request-class.js";
import type { AttemptFetch, AttemptInit, AttemptSignal } from "../signal/attempt-signal.js";

/** The way that a call goes, by the fetch that sends it. */
export function chooseWay(fetch: Fetch): Way {
  if (fetch === globalFetch) return overGlobalFetch;
  return ofTransport in fetch ? overTransport : overOtherFetch;
}

/** A way that calls go: what saves work where nobody rebuilds the Request, and how a fetch sends this Request. */
export interface Way {
  /** Changes what openapi-fetch makes the Request of. `encoded` is the body, unless openapi-fetch writes it. */
  readonly shorten?: (request: RequestOptions, encoded: EncodedBody | undefined) => void;
  /**
   * `options` are those of the run time and, over them, those of the attempt, which `attempt` holds alone. Only over a
   * transport does an AttemptController have a TransportSignal: the other ways take an AbortSignal.
   */
  send(
    request: Request,
    options: AttemptInit | undefined,
    fetch: Fetch,
    attempt: { readonly signal: AttemptSignal } | undefined,
  ): Promise<Response>;
}

/** A transport's own Request class, or any other. */
type GivenClass = typeof Request & { readonly [ofTransport]?: RequestClass };

/** What openapi-fetch makes a Request of. */
export interface RequestOptions {
  Request: GivenClass | undefined;
  headers: object | undefined;
  body: unknown;
  readonly params: CallInit["params"];
  [option: string]: unknown;
}

/**
 * Over a transport of ours: its Request takes headers and body as arguments, where openapi-fetch would copy the headers into
 * two native ones. 1.2 to 1.7 times node:http with a body made beforehand, where global fetch takes 4.2 to 6.0:
 * benchmarks `small`.
 */
export const overTransport: Way = {
  shorten(request, encoded) {
    const { Request: Class, headers, body, params } = request;
    const own = requestClassOf(Class);
    if (!own || !(encoded || body === undefined)) return;
    request.Request = own.ofCall.bind(
      null,
      [headers, params?.header],
      encoded?.body,
    ) as unknown as GivenClass;
    request.headers = request.body = undefined;
  },
  send: (request, options, fetch) => (fetch as AttemptFetch)(request, options),
};

/**
 * Over the global fetch: a Request of ours for text. Fetch makes a second Request of a native one, which takes 1.26 times the
 * processor time of a call. 0.42 to 0.94 of openapi-fetch with FormData: benchmarks `small`.
 */
export const overGlobalFetch: Way = {
  shorten(request) {
    request.Request ??= requestOverGlobalFetch as unknown as GivenClass;
  },
  send: TextRequest.send,
};

/**
 * Over any other fetch: the native Request, since nobody knows what that fetch asks of it. It saves nothing. That fetch may
 * heed the signal of its Request alone, and what a mock gives may be no Response.
 */
export const overOtherFetch: Way = {
  send: async (
    request,
    options: RequestInit | undefined,
    fetch,
    attempt: { readonly signal: AbortSignal } | undefined,
  ) => {
    const response = await fetch(
      attempt ? new (request.constructor as typeof Request)(request, attempt) : request,
      options,
    );
    return "text" in response && response.headers ? response : (await loadReadOnUse()).completeMock(response);
  },
};
