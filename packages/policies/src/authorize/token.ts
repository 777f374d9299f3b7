/** An access token with its expiry, refresh token and scope. Further properties that a source gives are kept. */
export interface Token {
  /** The token, without the word `Bearer`. */
  readonly accessToken: string;
  /** When the token expires, in milliseconds since the epoch by this process's clock. Absent when unknown. */
  readonly expiresAt?: number | undefined;
  /** The refresh token that the source exchanges for the next access token. */
  readonly refreshToken?: string | undefined;
  /** The scopes that were granted, separated by spaces. */
  readonly scope?: string | undefined;
}

/** The argument of a token source. */
export interface TokenContext {
  /** Aborted when `timeout` of `authorize` has passed. */
  readonly signal?: AbortSignal | undefined;
  /** The token to replace; absent the first time. */
  readonly previous?: Token | undefined;
}

/**
 * Gives a new token, which all calls of the policy then use: one policy, one identity. A string has no expiry and is
 * used until the server refuses it.
 */
export type TokenSource = (context: TokenContext) => string | Token | Promise<string | Token>;

/**
 * Keeps a token beyond the process, or shares it among processes. When a function throws, calls go on without the
 * store.
 */
export interface TokenStore {
  /** The token that is kept; undefined where there is none. */
  get(): Token | undefined | Promise<Token | undefined>;
  /** Called with each new token before the token is sent. */
  set(token: Token): void | Promise<void>;
  /** Runs `work` under a lock that all processes of the store share, so that one process at a time asks for a token. */
  lock?<T>(work: () => Promise<T>): Promise<T>;
}
