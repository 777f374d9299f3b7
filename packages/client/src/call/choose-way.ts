import { loadReadOnUse } from "../answer/read-data.js";
import type { EncodedBody } from "../body/encoded-body.js";
import type { CallInit, Fetch } from "../contract/policy.js";
import { requestOverGlobalFetch } from "../fetch-objects/request-over-global-fetch.js";
import { TextRequest } from "../fetch-objects/text-request.js";
import { globalFetch } from "../request/global-fetch.js";
import { ofTransport, type RequestClass, requestClassOf } from "../request/request-class.js";
import type { AttemptFetch, AttemptInit, AttemptSignal } from "../signal/attempt-signal.js";

/** Chooses the way of a call by the fetch that sends the call. */
export function chooseWay(fetch: Fetch): Way {
  if (fetch === globalFetch) return overGlobalFetch;
  return ofTransport in fetch ? overTransport : overOtherFetch;
}

/** A way of sending calls: the work that it saves where no one rebuilds the Request, and how a fetch is called. */
export interface Way {
  /**
   * Changes the arguments from which openapi-fetch makes the Request. `encoded` is the body, unless openapi-fetch writes
   * the body.
   */
  readonly shorten?: (request: RequestOptions, encoded: EncodedBody | undefined) => void;
  /**
   * `options` are the options of the run time, overridden by those of the attempt, which `attempt` holds alone. Only over a
   * transport does an AttemptController have a TransportSignal: the other ways use an AbortSignal.
   */
  send(
    request: Request,
    options: AttemptInit | undefined,
    fetch: Fetch,
    attempt: { readonly signal: AttemptSignal } | undefined,
  ): Promise<Response>;
}

/** The Request class of a transport, or any other. */
type GivenClass = typeof Request & { readonly [ofTransport]?: RequestClass };

/** The arguments from which openapi-fetch makes a Request. */
export interface RequestOptions {
  Request: GivenClass | undefined;
  headers: object | undefined;
  body: unknown;
  readonly params: CallInit["params"];
  [option: string]: unknown;
}

/**
 * Over a transport of Partwise, whose Request takes headers and body as arguments: openapi-fetch would copy the headers into
 * two native Headers. A call takes 1.2 to 1.7 times as long as node:http with a prepared body, over global fetch 4.2 to 6.0
 * times: benchmarks `small`.
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
 * Over the global fetch: a TextRequest for text, since fetch makes a second Request of a native one, which costs 1.26 times
 * the processor time of a call. A call takes 0.42 to 0.94 of the time of openapi-fetch with FormData: benchmarks `small`.
 */
export const overGlobalFetch: Way = {
  shorten(request) {
    request.Request ??= requestOverGlobalFetch as unknown as GivenClass;
  },
  send: TextRequest.send,
};

/**
 * Over any other fetch: the native Request, since that fetch may use any of its properties, may heed only the signal of its
 * Request, and may return a mock that is no Response. This way saves no time.
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
