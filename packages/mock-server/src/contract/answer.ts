/** An answer of the server, before it is bytes. Neither `body` nor `bytes`: an answer without a body. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number;
  /** Headers by their names. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as is, in place of `body`. `headers` must name the content type. */
  readonly bytes?: Uint8Array;
}
