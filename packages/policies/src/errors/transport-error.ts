/**
 * The rejection of a call that has no complete answer. The message holds no header, no body, and of a URL the origin
 * alone.
 * @example
 * ```ts
 * if (error instanceof TransportError && error.code === "TIMEOUT") tryLater();
 * ```
 */
export class TransportError extends Error {
  override readonly name = "TransportError";
  /** Why, for programs: the codes stay the same from release to release. */
  readonly code: TransportErrorCode;
  /** The run time's name for the failure, such as `ECONNREFUSED`. */
  readonly reason: string | undefined;
  /** The HTTP status, if one came. */
  readonly status: number | undefined;
  /** How often the call was sent; undefined without `retry`. */
  readonly attempts: number | undefined;

  constructor(code: TransportErrorCode, message: string, details: TransportErrorDetails = {}) {
    super(message);
    this.code = code;
    this.reason = details.reason;
    this.status = details.status;
    this.attempts = details.attempts;
  }
}

/**
 * Why there is no complete answer. The codes stay the same from release to release:
 * - `CONNECTION`: no answer came: the connection was refused, reset or closed, or the host name is unknown
 * - `CERTIFICATE`: the server's certificate cannot be trusted, or is another host's
 * - `NOT_HTTP`: the answer is not HTTP, or its headers exceed the run time's limit
 * - `INCOMPLETE`: the answer was cut off, or cannot be decompressed
 * - `TIMEOUT`: a limit of `timeout`, of the run time or of the system has passed
 * - `REDIRECT`: the answer is a redirect that is not followed
 * - `TOO_LARGE`: the answer exceeds `responseLimit`
 */
export type TransportErrorCode =
  | "CONNECTION"
  | "CERTIFICATE"
  | "NOT_HTTP"
  | "INCOMPLETE"
  | "TIMEOUT"
  | "REDIRECT"
  | "TOO_LARGE";

/** The details of a failure besides its code. */
export interface TransportErrorDetails {
  /** The run time's name for the failure, such as `ECONNREFUSED`. */
  readonly reason?: string | undefined;
  /** The HTTP status, if a status came. */
  readonly status?: number | undefined;
  /** How often the call was sent; only `retry` counts. */
  readonly attempts?: number | undefined;
}
