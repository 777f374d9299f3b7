/**
 * The error for a body that is not sent, or an answer that is withheld, because it breaks the description or a schema of the
 * caller. Neither the message nor a property holds a value of the body or the answer; `pointer` holds names of properties.
 * @example
 * ```ts
 * if (error instanceof ValidationError) report(error.operation, error.pointer, error.rule);
 * ```
 */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  /** `BODY_INVALID`: nothing was sent. `ANSWER_INVALID`: the API has received the call and answered. */
  readonly code: "BODY_INVALID" | "ANSWER_INVALID";
  /** The value that was checked: the body, or `data` or `error` of the result. */
  readonly what: "body" | "data" | "error";
  /** Method and path, as the description writes them: `POST /groups`. */
  readonly operation: string;
  /** The operationId, if the description has one. */
  readonly operationId: string | undefined;
  /** JSON Pointer of the value that breaks the rule, or that is missing; `""` for the body or answer itself. */
  readonly pointer: string;
  /**
   * The broken keyword of JSON Schema, such as `maxLength`; `depth` for a value that is nested too deeply to check. For a
   * schema of the caller: the library's own name of the rule, or `schema`.
   */
  readonly rule: string;
  /**
   * The keyword's value in the description: `64`, `"date-time"`, `["object", "null"]`. Undefined for a schema of the
   * caller.
   */
  readonly limit: unknown;
  /** The HTTP status of the answer; undefined for a body. */
  readonly status: number | undefined;

  constructor(init: ValidationErrorInit) {
    const { what, operation, status, pointer, rule, limit } = init;
    const isBody = what === "body";
    const subject = isBody ? "the body" : `the answer (${status})`;
    const place = pointer === "" ? "" : ` at ${printable(pointer)}`;
    const end = isBody
      ? "Nothing was sent."
      : "See `pointer` and `rule`, and the description of the operation.";
    super(`${operation}: ${subject} breaks ${rule}${limitText(limit)}${place}. ${end}`);
    this.code = isBody ? "BODY_INVALID" : "ANSWER_INVALID";
    this.what = what;
    this.operation = operation;
    this.operationId = init.operationId;
    this.pointer = pointer;
    this.rule = rule;
    this.limit = limit;
    this.status = status;
  }
}

/** The properties of a `ValidationError`. */
export interface ValidationErrorInit {
  /** Whether the body, the data or the error was checked. */
  readonly what: "body" | "data" | "error";
  /** The method and the path. */
  readonly operation: string;
  /** The operationId, if the description has one. */
  readonly operationId?: string | undefined;
  /** The status of an answer. */
  readonly status?: number | undefined;
  /** A JSON Pointer into the value. */
  readonly pointer: string;
  /** The keyword that is broken, or a library's name for its rule. */
  readonly rule: string;
  /** What the description gives the keyword. */
  readonly limit?: unknown;
}

/** The text of a limit: a number or a short word. A list of values would be too long for a sentence. */
function limitText(limit: unknown): string {
  if (typeof limit === "number") return ` (${limit})`;
  const words = [limit].flat();
  const isShort =
    words.length < 5 && words.every((word) => typeof word === "string" && /^[\w-]{1,20}$/.test(word));
  return isShort ? ` (${words.join(" or ")})` : "";
}

/**
 * A pointer for messages. A server may have chosen its names, so control characters become `?`, and a long pointer is
 * cut.
 */
function printable(pointer: string): string {
  const text = pointer.replace(/\p{C}/gu, "?");
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
