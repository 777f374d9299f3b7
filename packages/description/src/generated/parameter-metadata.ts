// Made by print-contract.mjs from packages/client/src/parameters/parameter-metadata.ts. Do not edit.

import type { Encodings } from "@partwise/multipart";

/** How one parameter is sent, where its description differs from the specification's defaults. Made by codegen. */
export interface ParameterMetadata {
  readonly in: "path" | "query" | "querystring" | "header" | "cookie";
  readonly name: string;
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** The media type of the value, from `content` of the description. */
  readonly mediaType?: string;
  /** The encoding of each property, where `mediaType` is urlencoded. */
  readonly encoding?: Encodings;
  /** The places where a Date is sent as a date without time. */
  readonly dates?: Dates;
  /** Set for the headers Accept, Content-Type and Authorization, whose descriptions the specification ignores. */
  readonly ignored?: true;
}

/**
 * The Dates that are sent without time: the value (`true`), or members by name, `"*"` for all others. An array has the
 * Dates of its items.
 */
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
