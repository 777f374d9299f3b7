// Made by print-contract.mjs from packages/client/src/parameters/parameter-metadata.ts. Do not edit.

import type { Encodings } from "@partwise/multipart";

/** How one parameter is sent, where its description differs from the specification's defaults. Made by codegen. */
export interface ParameterMetadata {
  readonly in: "path" | "query" | "querystring" | "header" | "cookie";
  readonly name: string;
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** The media type that the value is written in (`content` of the description). */
  readonly mediaType?: string;
  /** Where `mediaType` is urlencoded: how each property is written. */
  readonly encoding?: Encodings;
  /** Where a Date stands for a date without its time. */
  readonly dates?: Dates;
  /** The header is Accept, Content-Type or Authorization, whose descriptions the specification ignores. */
  readonly ignored?: true;
}

/** Which Dates are sent without their time: the value (`true`), or members by name, `"*"` for all others. An array has what its items have. */
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
