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
  /** `format: date`: a Date is written as its first ten characters. */
  readonly format?: "date";
  /** How an array is laid out; one part an item when absent. Wins over `style`. */
  readonly array?: ArrayLayout;
  /** How an object is laid out, and whatever it holds; one part when absent. Wins over `style`. */
  readonly object?: ObjectLayout;
  /** What null becomes; no part when absent. */
  readonly null?: NullLayout;
  /** What true and false are as text. */
  readonly boolean?: BooleanLayout;
  /** For a binary value, before the name of its File. */
  readonly filename?: string;
  /** Part headers that the description declares. `value` is there when it is to be sent without being asked. */
  readonly headers?: Readonly<Record<string, { readonly required?: true; readonly value?: string }>>;
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /**
   * Where `contentType` is a multipart one: how the properties of the value become parts of that body. Elsewhere it
   * says that an item of form-data is an object of one property, whose name the part takes, and speaks of that property.
   */
  readonly encoding?: Encodings;
  /** The same for an array: item by item, then `itemEncoding` for the rest. */
  readonly prefixEncoding?: readonly Encoding[];
  readonly itemEncoding?: Encoding;
}

/**
 * The layout of an array `tags`: parts `tags`, `tags[]`, or `tags[0]`, `tags[1]`, one an item; or one JSON
 * part with the whole array.
 */
export type ArrayLayout = "repeat" | "brackets" | "indexed" | "json";

/**
 * The layout of an object `owner` in a form: one part, JSON unless its content type says otherwise; or a part for
 * each value in it, at any depth: `owner[pets][0][name]`, or `owner.pets[0].name`.
 */
export type ObjectLayout = "json" | "brackets" | "dots";

/** What true and false are as text: `true` and `false`, or `1` and `0`. JSON parts keep JSON's own. */
export type BooleanLayout = "true" | "1";

/** What null becomes: no part, a part without content, or a part that says `null`. */
export type NullLayout = "omit" | "empty" | "text";

/** Encodings by property name. A property without one is encoded by its value. */
export type Encodings = Readonly<Record<string, Encoding>>;

/** What a caller may decide for one property, over what the description says. */
export interface EncodingOverride {
  /** The media type of each part that this property becomes. */
  readonly contentType?: string;
  /** For a binary value. Folders stay: `docs/a.md`. */
  readonly filename?: string;
  /**
   * Part headers by name; never `Content-Type`, and `Content-Disposition` only for a part without a name or
   * outside of form-data, where an empty one leaves it out.
   */
  readonly headers?: Readonly<Record<string, string>>;
  readonly array?: ArrayLayout;
  readonly object?: ObjectLayout;
  readonly null?: NullLayout;
  readonly boolean?: BooleanLayout;
}

/** Overrides by property name (`0`, `1` ... in an ordered body); `"*"` speaks of every property. */
export type EncodingOverrides = Readonly<Record<string, EncodingOverride>>;
