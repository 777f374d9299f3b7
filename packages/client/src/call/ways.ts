import { loadRarer } from "../answer/read-data.js";
import type { Fetch } from "../contract/policy.js";
import { OwnRequest } from "../fetch-objects/own-request.js";
import { TextRequest } from "../fetch-objects/text-request.js";
import type { AttemptFetch, AttemptInit, AttemptSignal } from "../signal/attempt-signal.js";

/** A way that calls go: what openapi-fetch makes a Request with, and how a fetch sends this Request. */
export interface Way {
  /** Takes the place of the native class where call and client bring none, and nobody may rebuild the Request. */
  readonly Request?: unknown;
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

/**
 * Over a transport of ours: its Request takes headers and body as they are, where openapi-fetch would copy the headers into
 * two native ones; whoever rebuilds the Request gets a native one. 1.2 to 1.7 times node:http with a body made beforehand,
 * where global fetch takes 4.2 to 6.0: benchmarks `small`.
 */
export const overTransport: Way = {
  send: (request, options, fetch) => (fetch as AttemptFetch)(request, options),
};

/**
 * Over the global fetch: a Request of ours for text, since a native one takes 7 to 13 µs to make, and fetch makes another of it.
 * Only where nobody may rebuild it. 0.42 to 0.94 of openapi-fetch with FormData: benchmarks `small`.
 */
export const overGlobalFetch: Way = {
  Request: TextRequest,
  send: OwnRequest.send,
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
    const Class = request.constructor as typeof Request;
    const response = await fetch(attempt ? new Class(request, attempt) : request, options);
    return "text" in response && response.headers ? response : (await loadRarer()).completeMock(response);
  },
};
