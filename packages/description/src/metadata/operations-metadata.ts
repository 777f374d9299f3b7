import type { Encoding } from "@partwise/multipart";
import type { OperationMetadata, Operations, ServerMetadata } from "../generated/operations.js";

export type { Encoding as EncodingMetadata } from "@partwise/multipart";
export type { DatePlaces, DatesMetadata as AnswerDatesMetadata } from "../generated/dates-metadata.js";
export type {
  MediaTypeMetadata,
  OperationMetadata,
  SecuritySchemeMetadata,
  SequenceMetadata,
  ServerMetadata,
} from "../generated/operations.js";
export type { Dates as DatesMetadata, ParameterMetadata } from "../generated/parameter-metadata.js";

/** Request metadata of every operation: path, then lower-case method. */
export interface OperationsMetadata {
  readonly [path: string]: { readonly [method: string]: OperationMetadata };
}

/** The metadata that holds for all operations. */
export type DescriptionMetadata = Pick<Operations, "$servers" | "$securitySchemes">;

/** One variable in the URL of a server, `{name}`. */
export type ServerVariableMetadata = NonNullable<Exclude<ServerMetadata, string>["variables"]>[string];

/** A part header that the description declares. */
export type HeaderMetadata = NonNullable<Encoding["headers"]>[string];
