import { loadRarer } from "../answer/read-data.js";
import type { Fetch } from "../contract/policy.js";
import { forMiddleware, type RequestClass } from "../request/request-class.js";
import { RequestStandIn } from "../request/request-stand-in.js";

/** A way that calls go: what openapi-fetch makes a Request with, and how a fetch sends this Request. */
export interface Way {
  /** `own` is the class that the call brings. Gives undefined for the client's class, or else the native one. */
  readonly Request: (
    own: unknown,
    meetsMiddleware: unknown,
    requestClass: RequestClass | undefined,
    isKept: boolean,
  ) => unknown;
  /** `options` are those of the run time and, over them, those of the attempt, which `attempt` holds alone. */
  readonly send: (
    request: Request,
    options: RequestInit | undefined,
    fetch: Fetch,
    attempt: RequestInit | undefined,
  ) => Promise<Response>;
}

/**
 * Over a transport of ours: its Request takes headers and body as they are, where openapi-fetch would copy the headers into
 * two native ones; a middleware gets a native Request. 1.2 to 1.7 times node:http with a body made beforehand, where
 * global fetch takes 4.2 to 6.0: benchmarks `small`.
 */
export const overTransport: Way = {
  Request: (own, meetsMiddleware, requestClass) =>
    meetsMiddleware && requestClass ? requestClass[forMiddleware]() : own,
  send: (request, options, fetch) => fetch(request, options),
};

/**
 * Over the global fetch: a stand-in for the native Request, which takes 7 to 13 µs to make, and of which fetch would make another.
 * Only where nobody may rebuild it. 0.42 to 0.94 of openapi-fetch with FormData: benchmarks `small`.
 */
export const overGlobalFetch: Way = {
  Request: (own, meetsMiddleware, _, isKept) =>
    own || (isKept && !meetsMiddleware ? RequestStandIn : undefined),
  send: RequestStandIn.send,
};

/**
 * Over any other fetch: the native Request, since nobody knows what that fetch asks of it. It saves nothing. That fetch may
 * heed the signal of its Request alone, and what a mock gives may be no Response.
 */
export const overOtherFetch: Way = {
  Request: (own) => own,
  send: async (request, options, fetch, attempt) => {
    const Class = request.constructor as typeof Request;
    const response = await fetch(attempt ? new Class(request, attempt) : request, options);
    return "text" in response && response.headers ? response : (await loadRarer()).completeMock(response);
  },
};
