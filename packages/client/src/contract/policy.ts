import type { EncodingOverrides } from "@partwise/multipart";
import type { AttemptSignal } from "../signal/attempt-signal.js";
import type { OperationMetadata } from "./operations.js";
import type { ParseAs } from "./response-types.js";

/**
 * Functions around every call, every attempt, or both. Policies nest in their order: the first policy is the outermost on
 * both seams.
 */
export interface Policy {
  /** Runs once around each call. Each `next` encodes the body anew, with the same boundary. */
  readonly call?: (call: Call, next: (call: Call) => Promise<CallResult>) => Promise<CallResult>;
  /** Runs around each request that is sent: after middleware, and before the body of the answer is read. */
  readonly attempt?: (request: Request, next: SendAttempt, call: Call) => Promise<Response>;
  /**
   * Whether `attempt` makes a new Request from its Request: `new Request(request, { ... })`. With `true` every call has a native
   * Request, which is slower. With `false` for all policies, `new Request(request)` may throw a TypeError. Default: `false`.
   */
  readonly rebuildsRequest?: boolean;
  /**
   * Whether each seam settles only after the promise of its `next` has settled, or aborts that promise by a signal. With `true`
   * for all policies, a call needs no signal of its own to end an attempt that a policy has left, and is quicker. Default: `false`.
   */
  readonly leavesNothing?: boolean;
}

/** `fetch` as openapi-fetch calls it: with a Request, and in some run times with further options. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** One call as policies see the call. To change a call, pass a copy: `next({ ...call, init })`. */
export interface Call {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path as the description writes it, with parameters in braces. */
  readonly path: string;
  /** The metadata of the operation; undefined without `operations`, or for a path that they lack. */
  readonly operation: OperationMetadata | undefined;
  /** False when the body holds a stream that can be read only once: then `next` may be called only once. */
  readonly replayable: boolean;
  /** Whether the body holds a value that JSON cannot hold, such as a binary. Such a body may be large. */
  readonly binary: boolean;
  /**
   * Whether the client has a transport of Partwise, which streams files under every `redirect`. Global fetch holds a body in
   * memory while a redirect may be followed.
   */
  readonly streams?: boolean;
  /** The options of the call: params, body, headers, signal and the rest. */
  readonly init: CallInit;
  /** An object that all copies of this call share. A policy keeps values in the object, under a symbol of its own. */
  readonly context: Record<symbol, unknown>;
}

/** The key, in the context of a call, of the call's options before any policy changed the options. */
export const asGiven: unique symbol = Symbol("as given");

/** The options of a call at run time. The methods of a client have stricter types, by operation. */
export interface CallInit {
  /** Parameters by their places. */
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
    readonly cookie?: Readonly<Record<string, unknown>>;
    /** All of the query as one value, under the name of the parameter that is `in: querystring` (OpenAPI 3.2). */
    readonly querystring?: Readonly<Record<string, unknown>>;
  };
  /** The value that the body is made of, once an attempt. */
  readonly body?: unknown;
  /** The media type that the call asks for. */
  readonly mediaType?: string;
  /** What the call decides for single properties. */
  readonly encoding?: EncodingOverrides;
  /** The media type to ask for, among those of the described successes. */
  readonly accept?: string;
  /** Headers of the call, over those of the client; null takes one away. */
  readonly headers?: RequestInit["headers"] | Readonly<Record<string, unknown>>;
  /** A serializer of openapi-fetch in place of the client's own. */
  readonly bodySerializer?: (body: never) => unknown;
  /** How a success is read, whatever the description says. */
  readonly parseAs?: ParseAs;
  /** A fetch for this call alone. */
  readonly fetch?: Fetch;
  /** Aborts the call with its own reason. */
  readonly signal?: AbortSignal | null;
  /** Every other option of openapi-fetch and fetch. */
  readonly [option: string]: unknown;
}

/** The result of a call. One of `data` and `error` is absent; a success without a body has neither. */
export interface CallResult {
  /** The data of a success. */
  readonly data?: unknown;
  /** What the answer said, for a failure. */
  readonly error?: unknown;
  /** The answer itself; its body is read. */
  readonly response: Response;
}

/**
 * Sends a request. `init.signal` replaces the signal of the request, so that a policy can end one attempt without ending the
 * call. Make the signal follow the call's signal.
 */
export type SendAttempt = (request: Request, init?: { readonly signal: AttemptSignal }) => Promise<Response>;

/** Nests the call seams of `policies` around `send`. When a seam throws, the call rejects: the next outer seam awaits a promise. */
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

/** Nests attempt seams around `send`, for one call. After an abort no seam runs: `send` is called directly, and rejects. */
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
