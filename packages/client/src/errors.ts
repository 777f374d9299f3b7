/**
 * Why a call has no answer of the API to show. All but `NOT_LOADED` and the last four are found before anything is sent.
 * `TRANSPORT` is about what only a transport of ours can do; `NOT_LOADED` is code of the client for this body, or else
 * for this answer; `RESPONSE_NOT_JSON`, `RESPONSE_TYPE` and `RESPONSE_TOO_LARGE` are answers that cannot be read, and
 * `RESPONSE_CUT_OFF` is one whose items were being read.
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
  | "RESPONSE_CUT_OFF";

/** A call that could not be made, or whose answer could not be read. Its message never quotes a value, token or body. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What an `ApiError` is made from. */
export interface ApiErrorInit {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string | undefined;
  readonly response: Response;
  readonly body: unknown;
}

/** The API answered, and the answer is a failure. Thrown by `unwrap`; `body` is the parsed answer. */
export class ApiError<Body = unknown> extends Error {
  override readonly name = "ApiError";
  readonly code = "HTTP_FAILURE";
  readonly status: number;
  readonly body: Body;
  readonly method: string;
  /** The path as the description writes it, with its parameters in braces. */
  readonly path: string;
  readonly operationId: string | undefined;
  readonly headers: Headers;

  constructor(init: ApiErrorInit & { readonly body: Body }) {
    super(
      `${init.method} ${init.path}: the API answered ${init.response.status}; see "body" for what it said.`,
    );
    this.status = init.response.status;
    this.body = init.body;
    this.method = init.method;
    this.path = init.path;
    this.operationId = init.operationId;
    this.headers = init.response.headers;
  }
}
