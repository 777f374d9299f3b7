/** A call that could not be made, or whose answer could not be read. No message quotes a value, token or body. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Why a call has no answer of the API to show. All but `NOT_LOADED` and the last six are found before anything is sent.
 *
 * - `PATH_PARAMETER`, `PARAMETER`: a parameter that cannot be sent
 * - `BODY`, `MEDIA_TYPE`: a body that cannot be sent, or cannot be sent in this media type
 * - `CONTRACT`: metadata that a `partwise` program of another contract generated
 * - `BASE_URL`, `CREDENTIALS`, `TOKEN`: where the call goes, and what it is sent with
 * - `POLICY`: an option of the call whose policy the client lacks
 * - `TRANSPORT`: what only a transport of `@partwise/client/node` or `/undici` can do
 * - `NOT_LOADED`: code of the client for this body or answer could not be imported
 * - `RESPONSE_NOT_JSON`, `RESPONSE_TYPE`, `RESPONSE_TOO_LARGE`: an answer that cannot be read
 * - `RESPONSE_DATE`: an answer that holds another value where its description has a date-time
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
