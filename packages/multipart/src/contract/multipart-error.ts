/**
 * The one error of this package. Its message says where, what was found and what would be accepted;
 * it holds the kind of a value, never the value.
 */
export class MultipartError extends Error {
  override readonly name = "MultipartError";
  readonly code: MultipartErrorCode;
  /** The path of the property, such as `avatar`, `files[1]` or `owner.address.zip`. */
  declare readonly property?: string;

  constructor(code: MultipartErrorCode, message: string, options: MultipartErrorOptions = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    if (options.property !== undefined) this.property = options.property;
  }
}

/** What went wrong, as a name that stays the same from release to release. */
export type MultipartErrorCode =
  | "INVALID_VALUE"
  | "INVALID_CONTENT_TYPE"
  | "INVALID_HEADER"
  | "INVALID_BOUNDARY"
  | "INVALID_SOURCE"
  | "SOURCE_FAILED"
  | "INVALID_BODY"
  | "LIMIT_EXCEEDED";

/** What is known of a failure besides its code. */
export interface MultipartErrorOptions {
  readonly property?: string | undefined;
  /** Of `SOURCE_FAILED`: what the source itself threw. */
  readonly cause?: unknown;
}

/** The error about a property by its path, or about the body: where, then what was found and what to do. */
export function refusal(
  code: MultipartErrorCode,
  property: string | undefined,
  what: string,
): MultipartError {
  const where = property === undefined ? "Body" : `Property ${JSON.stringify(property)}`;
  return new MultipartError(code, `${where}: ${what}.`, { property });
}

/** The error for a value that a property cannot take: what it got (its kind), what it needs. */
export function invalidValue(property: string | undefined, got: string, need: string): MultipartError {
  return refusal("INVALID_VALUE", property, `got ${got}, need ${need}`);
}
