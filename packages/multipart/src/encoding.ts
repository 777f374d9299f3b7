/**
 * How one property of a body becomes parts: what the description's Encoding Object says,
 * and what its schema implies where the Encoding Object is silent. Plain data, made by codegen.
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export interface Encoding {
  /** As the Encoding Object says it: one media type, or a comma-separated list that may hold wildcards. */
  readonly contentType?: string;
  /** What the table of default content types gives. Read only where `contentType` is absent. */
  readonly defaultContentType?: string;
  /** The schema (of each item, for an array) is raw binary: a string is not accepted for it. */
  readonly binary?: true;
  /** Bytes travel as text in this alphabet (`format: byte`, `contentEncoding`). */
  readonly contentEncoding?: "base64" | "base64url";
  /** Part headers that the description declares. `value` is there when its schema leaves one value only. */
  readonly headers?: Readonly<Record<string, { readonly required?: true; readonly value?: string }>>;
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** Encodings by property name. A property without one is encoded by its value. */
export type Encodings = Readonly<Record<string, Encoding>>;

/** What a caller may decide for one property, over what the description says. */
export interface EncodingOverride {
  /** The media type of each part that this property becomes. */
  readonly contentType?: string;
  /** For a binary value; directories are stripped. */
  readonly filename?: string;
  /** Part headers by name. `Content-Disposition` and `Content-Type` cannot be set here. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Overrides by property name. */
export type EncodingOverrides = Readonly<Record<string, EncodingOverride>>;
