// Made by print-contract.mjs from packages/client/src/parameters/parameter-metadata.ts. Do not edit.

import type { Encodings } from "@partwise/multipart";

/** How one parameter is sent, where that is not as the specification has it by default. Made by codegen. */
export interface ParameterMetadata {
  readonly in: "path" | "query" | "querystring" | "header" | "cookie";
  readonly name: string;
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** The value is written whole, in this media type. */
  readonly mediaType?: string;
  /** Where that is urlencoded: how each property is written. */
  readonly encoding?: Encodings;
  /** Where a Date stands for a date without its time. */
  readonly dates?: Dates;
  /** The specification says that the description of this header counts for nothing. */
  readonly ignored?: true;
}

/** The whole value, or members of it by name, `"*"` for all others. Arrays have what their items have. */
export type Dates = true | { readonly [member: string]: Dates };

/** @see https://spec.openapis.org/oas/v3.2.0.html#style-values */
export type Style =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";
