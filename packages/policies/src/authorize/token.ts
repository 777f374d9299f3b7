/** An access token and what is known of it. What comes from a source may hold more properties; they are kept. */
export interface Token {
  /** Without the word `Bearer`. */
  readonly accessToken: string;
  /** When it expires, in milliseconds since the epoch by the clock of this process. Default: not known. */
  readonly expiresAt?: number | undefined;
  /** What gets the next one, where the source needs it. */
  readonly refreshToken?: string | undefined;
  /** The scopes that were granted, separated by spaces. */
  readonly scope?: string | undefined;
}

/** What a source is told. */
export interface TokenContext {
  /** Aborted when the time limit for a token has passed. */
  readonly signal?: AbortSignal | undefined;
  /** The token that is to be replaced, refused or about to expire; absent the first time. */
  readonly previous?: Token | undefined;
}

/**
 * Gives a new token. What it gives is used for all calls, so it may not depend on who makes the call: one policy,
 * one identity. A mere string is kept until it is refused.
 */
export type TokenSource = (context: TokenContext) => string | Token | Promise<string | Token>;

/** Where a token outlives the process, or is shared by several. Each function may throw: calls go on without it. */
export interface TokenStore {
  get(): Token | undefined | Promise<Token | undefined>;
  /** Called with each new token before it is used. */
  set(token: Token): void | Promise<void>;
  /** Runs `work` while no other holder of the same store runs one, so that one of them asks for a token. */
  lock?<T>(work: () => Promise<T>): Promise<T>;
}
