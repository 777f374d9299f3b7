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
 * What a policy refuses by itself:
 * - `SETTINGS`: impossible settings, when the policy is made
 * - `TOKEN`: the token source failed, or the authorization server refused
 * - `QUEUE_FULL`: too many calls wait for a rate limit already
 */
export type PolicyErrorCode = "SETTINGS" | "TOKEN" | "QUEUE_FULL";

/** What is known of a refusal besides its code. */
export interface PolicyErrorDetails {
  /** The HTTP status of the server that refused, where one came. */
  readonly status?: number | undefined;
  /** That server's own name for it, such as `invalid_grant`, or the run time's, such as `ECONNREFUSED`. */
  readonly reason?: string | undefined;
}

/** A policy that cannot be made, or a call that it will not send. No message holds a token or a secret. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly code: PolicyErrorCode;
  readonly status: number | undefined;
  readonly reason: string | undefined;

  constructor(code: PolicyErrorCode, message: string, details: PolicyErrorDetails = {}) {
    super(message);
    this.code = code;
    this.status = details.status;
    this.reason = details.reason;
  }
}
