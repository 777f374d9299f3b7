/**
 * The only error that this package throws. Its message says where the problem is, what was found and what to do. A message
 * names the kind of a value and never quotes the value.
 * @example
 * if (error instanceof MultipartError && error.code === "INVALID_VALUE") console.log(error.property);
 */
export class MultipartError extends Error {
  override readonly name = "MultipartError";
  /** Why, for programs: the codes stay the same from release to release. */
  readonly code: MultipartErrorCode;
  /** The path of the property, such as `avatar`, `files[1]` or `owner.address.zip`; absent for the body. */
  declare readonly property?: string;

  constructor(code: MultipartErrorCode, message: string, options: MultipartErrorOptions = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    if (options.property !== undefined) this.property = options.property;
  }
}

/** The kind of an error. A code keeps its meaning from release to release. */
export type MultipartErrorCode =
  | "INVALID_VALUE"
  | "INVALID_CONTENT_TYPE"
  | "INVALID_HEADER"
  | "INVALID_BOUNDARY"
  | "INVALID_SOURCE"
  | "SOURCE_FAILED"
  | "INVALID_BODY"
  | "LIMIT_EXCEEDED";

/** The details of a MultipartError. */
export interface MultipartErrorOptions {
  /** The path of the property, such as `files[1]`. */
  readonly property?: string | undefined;
  /** With `SOURCE_FAILED`: the error of the source. */
  readonly cause?: unknown;
}

/** Makes the error for a property, named by its path, or for the body. `what` says what was found and what to do. */
export function refusal(
  code: MultipartErrorCode,
  property: string | undefined,
  what: string,
): MultipartError {
  const where = property === undefined ? "Body" : `Property ${JSON.stringify(property)}`;
  return new MultipartError(code, `${where}: ${what}.`, { property });
}

/** Makes the error for a value of the wrong kind: `got` names the kind, `need` the accepted kinds. */
export function invalidValue(property: string | undefined, got: string, need: string): MultipartError {
  return refusal("INVALID_VALUE", property, `got ${got}, need ${need}`);
}
