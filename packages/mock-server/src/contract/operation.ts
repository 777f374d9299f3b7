import type { Context, JsonObject, Located } from "@partwise/description/document";
import type { FormReading, ParameterReading } from "@partwise/description/reading";

/** An operation of the description, its references followed. What few calls need is read when first asked for. */
export interface Operation extends Located<JsonObject> {
  /** The description in which the operation stands. */
  readonly context: Context;
  /** `PATCH /im/groups/{groupId}` */
  readonly name: string;
  readonly operationId?: string;
  /** In upper case. */
  readonly method: string;
  /** The template, without the path of a server. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Undefined for an operation that takes no body. */
  readonly body: RequestBody | undefined;
  /** In the order of the description. */
  readonly responses: readonly Response[];
  /** Alternatives: schemes, and the scopes that they need. Empty: none is needed. */
  readonly security: readonly { readonly [scheme: string]: readonly string[] }[];
}

/** A parameter of an operation. */
export interface Parameter {
  readonly reading: ParameterReading;
  readonly object: Located<JsonObject>;
  readonly required: boolean;
  readonly schema: Located<unknown>;
}

/** The request body of an operation. */
export interface RequestBody {
  readonly required: boolean;
  /** In the order of the description, keys verbatim. */
  readonly content: ReadonlyMap<string, MediaType>;
}

/** One media type of a body. */
export interface MediaType {
  readonly object: Located<JsonObject>;
  readonly schema: Located<unknown>;
  /** For multipart and application/x-www-form-urlencoded. */
  readonly form?: FormReading;
}

/** A response of an operation, under its status: `200`, `2XX` or `default`. */
export interface Response extends Located<JsonObject> {
  readonly status: string;
}
