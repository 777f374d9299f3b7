/** A call that has no complete answer. Its message holds no header, no body and nothing of a URL but its origin. */
export class TransportError extends Error {
  override readonly name = "TransportError";
  readonly code: TransportErrorCode;
  readonly reason: string | undefined;
  readonly status: number | undefined;
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
 * Why there is no complete answer, as a name that stays the same from release to release:
 * - `CONNECTION`: nothing came back: refused, reset, closed, or a host name that nobody knows
 * - `CERTIFICATE`: the server's certificate cannot be trusted, or is another host's
 * - `NOT_HTTP`: what came back is not HTTP, or has headers beyond the run time's limit
 * - `INCOMPLETE`: the answer began and was cut off, or cannot be decompressed
 * - `TIMEOUT`: a limit of `timeout` has passed
 * - `REDIRECT`: the answer points to a place that must not be followed
 * - `TOO_LARGE`: the answer is larger than may be read into memory
 */
export type TransportErrorCode =
  | "CONNECTION"
  | "CERTIFICATE"
  | "NOT_HTTP"
  | "INCOMPLETE"
  | "TIMEOUT"
  | "REDIRECT"
  | "TOO_LARGE";

/** What is known of a call that has no complete answer. */
export interface TransportErrorDetails {
  /** The run time's own name for it, such as `ECONNREFUSED`. */
  readonly reason?: string | undefined;
  /** The HTTP status, where one came. */
  readonly status?: number | undefined;
  /** How often the call was sent, where a policy counts. */
  readonly attempts?: number | undefined;
}
