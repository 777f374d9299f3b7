import type { EncodingOverrides } from "@partwise/multipart";
import type { AttemptSignal } from "../signal/attempt-signal.js";
import type { OperationMetadata } from "./operations.js";
import type { ParseAs } from "./response-types.js";

/**
 * Something done around every call, every attempt, or both. Policies nest in the order they are
 * given: the first is the outermost on both seams.
 */
export interface Policy {
  /** Around the call, once. Each `next` encodes the body again, with the same boundary. */
  readonly call?: (call: Call, next: (call: Call) => Promise<CallResult>) => Promise<CallResult>;
  /** Around each request that goes out: after middleware, before the body of the answer is read. */
  readonly attempt?: (request: Request, next: SendAttempt, call: Call) => Promise<Response>;
  /**
   * Says that `attempt` makes another Request of the one that it gets: `new Request(request, { ... })`. Every call then
   * has a native Request, which is slower. Where no policy says so, `new Request(request)` may throw a TypeError. Default: `false`.
   */
  readonly rebuildsRequest?: boolean;
  /**
   * Says that each seam settles after the promise that `next` gave it, or aborts that promise by a signal. Where all policies say
   * so, a call needs no signal of its own to end what a policy has left, and is quicker. Default: `false`.
   */
  readonly leavesNothing?: boolean;
}

/** `fetch` as openapi-fetch calls it: a Request, and for some run times options of their own. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** One call as policies see it. Copy it to change it: `next({ ...call, init })`. */
export interface Call {
  /** In capitals. */
  readonly method: string;
  /** As the description writes it, with its parameters in braces. */
  readonly path: string;
  readonly operation: OperationMetadata | undefined;
  /** False when the body holds a stream that can be read once only. Then `next` may be called once. */
  readonly replayable: boolean;
  /** Whether the body holds a value that JSON cannot hold, such as a binary, so that the body may be large. */
  readonly binary: boolean;
  /** Whether the client has a transport of ours, which streams files whatever `redirect` says; fetch holds a body in memory to follow a redirect. */
  readonly streams?: boolean;
  /** What the caller passed: params, body, headers, signal and the rest. */
  readonly init: CallInit;
  /** An object that all copies of this call share. Policies keep values of the call there, each under its own symbol. */
  readonly context: Record<symbol, unknown>;
}

/** In the context of a call: its options as they were given, before any policy changed them. */
export const asGiven: unique symbol = Symbol("as given");

/** The options of a call at run time. The types at the call, by operation, are stricter. */
export interface CallInit {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
    readonly cookie?: Readonly<Record<string, unknown>>;
    /** All of the query as one value, under the name of the parameter that is `in: querystring` (OpenAPI 3.2). */
    readonly querystring?: Readonly<Record<string, unknown>>;
  };
  readonly body?: unknown;
  readonly mediaType?: string;
  readonly encoding?: EncodingOverrides;
  /** The media type that is asked for, one of those that the successes are described with. */
  readonly accept?: string;
  readonly headers?: RequestInit["headers"] | Readonly<Record<string, unknown>>;
  readonly bodySerializer?: (body: never) => unknown;
  readonly parseAs?: ParseAs;
  readonly fetch?: Fetch;
  readonly signal?: AbortSignal | null;
  /** Everything else that openapi-fetch and fetch take. */
  readonly [option: string]: unknown;
}

/** What a call resolves to. One of `data` and `error` is absent; a success without a body has neither. */
export interface CallResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Sends a request. A `signal` takes the place of the request's own, so that one attempt can be given up
 * without the call: let it follow the call's signal.
 */
export type SendAttempt = (request: Request, init?: { readonly signal: AttemptSignal }) => Promise<Response>;

/** Nests the call seams of `policies` around `send`. An error that a seam throws rejects, since the seam outside of it awaits a promise. */
export function aroundCall(
  policies: readonly Policy[],
  send: (call: Call) => Promise<CallResult>,
): (call: Call) => Promise<CallResult> {
  return policies.reduceRight((next, { call: around }) => {
    if (!around) return next;
    return (call) => {
      try {
        return around(call, next);
      } catch (error) {
        return Promise.reject(error);
      }
    };
  }, send);
}

/** The attempt seam of a policy. */
export type AroundAttempt = NonNullable<Policy["attempt"]>;

/** Nests attempt seams around `send`, for one call. After an abort `send` is called without seams, and rejects. */
export function aroundAttempt(seams: readonly AroundAttempt[], call: Call, send: SendAttempt): SendAttempt {
  function from(request: Request, init?: Parameters<SendAttempt>[1], index = 0): Promise<Response> {
    const around = !call.init.signal?.aborted && seams[index];
    try {
      return around
        ? around(request, (request, own) => from(request, own ?? init, index + 1), call)
        : send(request, init);
    } catch (error) {
      return Promise.reject(error);
    }
  }
  return from;
}
