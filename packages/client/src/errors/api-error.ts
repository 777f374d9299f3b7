/** The API answered, and the answer is a failure. Thrown by `unwrap`. */
export class ApiError<Body = unknown> extends Error {
  override readonly name = "ApiError";
  readonly code = "HTTP_FAILURE";
  /** The HTTP status of the answer. */
  readonly status: number;
  /** The parsed answer, read as described or else as JSON or text; `{ status, statusText }` where the answer has no body. */
  readonly body: Body;
  /** The method, in capitals. */
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

/** The properties of an `ApiError`. */
export interface ApiErrorInit {
  /** The method, in capitals. */
  readonly method: string;
  /** The path as the description writes it. */
  readonly path: string;
  /** The operationId, if the description has one. */
  readonly operationId?: string | undefined;
  /** The answer, for its status and headers. */
  readonly response: Response;
  /** The parsed answer. */
  readonly body: unknown;
}
