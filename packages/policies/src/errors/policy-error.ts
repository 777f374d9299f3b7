/**
 * Thrown when a policy cannot be made; the rejection of a call that a policy does not send. No message holds a token
 * or a secret.
 */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  /** Why, for programs: the codes stay the same from release to release. */
  readonly code: PolicyErrorCode;
  /** The HTTP status of the authorization server, if one came. */
  readonly status: number | undefined;
  /** The authorization server's error code, or the run time's. */
  readonly reason: string | undefined;

  constructor(code: PolicyErrorCode, message: string, details: PolicyErrorDetails = {}) {
    super(message);
    this.code = code;
    this.status = details.status;
    this.reason = details.reason;
  }
}

/**
 * Why a policy refuses:
 * - `SETTINGS`: a setting has an impossible value; thrown when the policy is made
 * - `TOKEN`: there is no access token: the token source failed, or the authorization server refused
 * - `QUEUE_FULL`: `maxQueue` calls wait for the rate limit already
 */
export type PolicyErrorCode = "SETTINGS" | "TOKEN" | "QUEUE_FULL";

/** The details of a refusal besides its code. */
export interface PolicyErrorDetails {
  /** The HTTP status of the authorization server, if a status came. */
  readonly status?: number | undefined;
  /** The authorization server's error code, such as `invalid_grant`, or the run time's, such as `ECONNREFUSED`. */
  readonly reason?: string | undefined;
}
