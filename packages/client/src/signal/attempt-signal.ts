/** Ends one attempt. An AbortSignal does so everywhere; a transport also takes one of its own, which is made quicker. */
export type AttemptSignal = AbortSignal | TransportSignal;

/** What a transport needs of a signal. It is no AbortSignal, and no `fetch` but a transport's takes one. */
export interface TransportSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly throwIfAborted: () => void;
  /** An AbortSignal that follows this signal. */
  readonly toAbortSignal: () => AbortSignal;
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/** Gives one attempt up. Its signal goes to `next`. */
export interface AttemptController {
  readonly signal: AttemptSignal;
  readonly abort: (reason?: unknown) => void;
}

/** The options of a request under any AttemptSignal. */
export type AttemptInit = Omit<RequestInit, "signal"> & { readonly signal?: AttemptSignal | null };

/** A `fetch` that takes any AttemptSignal. */
export type AttemptFetch = (request: Request, init?: AttemptInit) => Promise<Response>;
