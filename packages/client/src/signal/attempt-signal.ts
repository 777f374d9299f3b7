/**
 * Ends one attempt. An AbortSignal does so everywhere; transports also accept a TransportSignal, which takes less time to
 * make.
 */
export type AttemptSignal = AbortSignal | TransportSignal;

/** The signal of a transport. A TransportSignal is no AbortSignal, and only the `fetch` of a transport accepts one. */
export interface TransportSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly throwIfAborted: () => void;
  /** An AbortSignal that follows this signal. */
  readonly toAbortSignal: () => AbortSignal;
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/** Gives up one attempt. Pass its signal to `next`. */
export interface AttemptController {
  readonly signal: AttemptSignal;
  readonly abort: (reason?: unknown) => void;
}

/** The options of a request under any AttemptSignal. */
export type AttemptInit = Omit<RequestInit, "signal"> & { readonly signal?: AttemptSignal | null };

/** A `fetch` that accepts any AttemptSignal. */
export type AttemptFetch = (request: Request, init?: AttemptInit) => Promise<Response>;
