/**
 * The error for a call that could not be made, or whose answer could not be read. No message quotes a value, token or
 * body.
 */
export class CallError extends Error {
  override readonly name = "CallError";
  /** Why, for programs: the codes stay the same from release to release. */
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Why a call has no result. All but `NOT_LOADED` and the last six are found before anything is sent.
 *
 * - `PATH_PARAMETER`, `PARAMETER`: a parameter that cannot be sent
 * - `BODY`, `MEDIA_TYPE`: a body that cannot be sent, or cannot be sent in this media type
 * - `CONTRACT`: metadata that a `partwise` program of another contract generated
 * - `BASE_URL`, `CREDENTIALS`, `TOKEN`: the target of the call, or a credential
 * - `POLICY`: an option of the call whose policy the client lacks
 * - `TRANSPORT`: an option that needs a transport of `@partwise/client/node` or `/undici`
 * - `NOT_LOADED`: code of the client for this body or answer could not be imported
 * - `RESPONSE_NOT_JSON`, `RESPONSE_TYPE`, `RESPONSE_TOO_LARGE`: an answer that cannot be read
 * - `RESPONSE_DATE`: an answer with another value in the place of a described date-time
 * - `RESPONSE_CUT_OFF`: the connection broke off while the items of the answer were read
 * - `PAGES`: a list whose pages cannot be followed
 */
export type CallErrorCode =
  | "PATH_PARAMETER"
  | "PARAMETER"
  | "BODY"
  | "MEDIA_TYPE"
  | "CONTRACT"
  | "BASE_URL"
  | "CREDENTIALS"
  | "TOKEN"
  | "POLICY"
  | "TRANSPORT"
  | "NOT_LOADED"
  | "RESPONSE_NOT_JSON"
  | "RESPONSE_TYPE"
  | "RESPONSE_TOO_LARGE"
  | "RESPONSE_DATE"
  | "RESPONSE_CUT_OFF"
  | "PAGES";
