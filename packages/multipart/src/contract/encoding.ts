/**
 * How one property, or one item, of a body becomes parts.
 * What the description's Encoding Object says, and what its schema implies where the Encoding Object is silent: plain
 * data, made by codegen. Generated declarations carry this interface with the first line of each comment.
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export interface Encoding {
  /**
   * As in the Encoding Object: media types, wildcards.
   * A comma separates them.
   */
  readonly contentType?: string;
  /** What the schema implies. Read only where `contentType` is absent. */
  readonly defaultContentType?: string;
  /**
   * The value, or each item of an array, is raw binary.
   * A string is refused.
   */
  readonly binary?: true;
  /**
   * Bytes travel as text in this alphabet.
   * The schema says `format: byte` or `contentEncoding`.
   */
  readonly contentEncoding?: "base64" | "base64url";
  /**
   * A Date is written as its first ten characters.
   * The schema says `format: date`.
   */
  readonly format?: "date";
  /**
   * How an array is sent; one part an item if absent.
   * The layout wins over `style`.
   */
  readonly array?: ArrayLayout;
  /**
   * How an object is sent; one part if absent.
   * The layout holds for all that is inside the object, and wins over `style`.
   */
  readonly object?: ObjectLayout;
  /** What null becomes; no part if absent. */
  readonly null?: NullLayout;
  /**
   * How true is spelt.
   * False is spelt to match.
   */
  readonly boolean?: BooleanLayout;
  /**
   * The filename of a binary that brings none.
   * This filename wins over the name of a File, but not over the `filename` of `{ content, filename }`.
   */
  readonly filename?: string;
  /**
   * Part headers; `value` where the schema leaves one only.
   * A header with a `value` is sent without being asked for.
   */
  readonly headers?: { readonly [name: string]: { readonly required?: true; readonly value?: string } };
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /**
   * Of a part that is multipart itself, or of an object of one property.
   * Where `contentType` is a multipart one, `encoding` says how the properties of the value become parts of that body;
   * `prefixEncoding` and then `itemEncoding` say so of the items of an array. Elsewhere an item of form-data is an object
   * of one property, whose name the part takes, and `encoding` speaks of that property.
   */
  readonly encoding?: Encodings;
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
export type Encodings = { readonly [property: string]: Encoding };

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
