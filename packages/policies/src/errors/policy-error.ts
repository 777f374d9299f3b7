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
