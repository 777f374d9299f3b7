/**
 * Ends one attempt. An AbortSignal does so everywhere; transports also accept a TransportSignal, which takes less time to
 * make.
 */
export type AttemptSignal = AbortSignal | TransportSignal;

/** The signal of a transport. A TransportSignal is no AbortSignal, and only the `fetch` of a transport accepts one. */
export interface TransportSignal {
  /** Whether the attempt was aborted. */
  readonly aborted: boolean;
  /** What the attempt was aborted with. */
  readonly reason: unknown;
  /** Throws the reason once the attempt was aborted. */
  readonly throwIfAborted: () => void;
  /** An AbortSignal that follows this signal. */
  readonly toAbortSignal: () => AbortSignal;
  /** Calls the listener when the attempt is aborted. */
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  /** Forgets the listener. */
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/** Gives up one attempt. Pass its signal to `next`. */
export interface AttemptController {
  /** The signal for the attempt. */
  readonly signal: AttemptSignal;
  /** Aborts the attempt with a reason. */
  readonly abort: (reason?: unknown) => void;
}

/** The options of a request under any AttemptSignal. */
export type AttemptInit = Omit<RequestInit, "signal"> & { readonly signal?: AttemptSignal | null };

/** A `fetch` that accepts any AttemptSignal. */
export type AttemptFetch = (request: Request, init?: AttemptInit) => Promise<Response>;
