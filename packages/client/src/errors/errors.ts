/**
 * Why a call has no answer of the API to show. All but `NOT_LOADED` and the last five are found before anything is sent.
 * `TRANSPORT` is about what only a transport of ours can do; `NOT_LOADED` is code of the client for this body, or else
 * for this answer; `RESPONSE_NOT_JSON`, `RESPONSE_TYPE` and `RESPONSE_TOO_LARGE` are answers that cannot be read, and
 * `RESPONSE_CUT_OFF` is one whose items were being read. `PAGES` is a list whose pages cannot be followed.
 */
export type CallErrorCode =
  | "PATH_PARAMETER"
  | "PARAMETER"
  | "BODY"
  | "MEDIA_TYPE"
  | "BASE_URL"
  | "CREDENTIALS"
  | "TOKEN"
  | "TRANSPORT"
  | "NOT_LOADED"
  | "RESPONSE_NOT_JSON"
  | "RESPONSE_TYPE"
  | "RESPONSE_TOO_LARGE"
  | "RESPONSE_CUT_OFF"
  | "PAGES";

/** A call that could not be made, or whose answer could not be read. Its message never quotes a value, token or body. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
