import type { Encoding, Encodings } from "@partwise/multipart";

/** A request media type as codegen resolved it. */
export interface MediaTypeMetadata {
  /** The whole body is raw binary. */
  readonly binary?: true;
  /** Encodings by property; only for `multipart/*` and `application/x-www-form-urlencoded`. */
  readonly encoding?: Encodings;
  /** Of a multipart body that is an array: by position, and for every later item. */
  readonly prefixEncoding?: readonly Encoding[];
  readonly itemEncoding?: Encoding;
}

/** What an operation's types cannot carry at run time. Data only, made by codegen. */
export interface OperationMetadata {
  readonly operationId?: string;
  readonly requestBody?: {
    readonly required?: true;
    /** In the description's order: the first is the one that is sent by default. */
    readonly content: { readonly [mediaType: string]: MediaTypeMetadata };
  };
  /** Response status (`200`, `4XX`, `default`) to the media types it may carry. */
  readonly responses?: { readonly [status: string]: readonly string[] };
  /** The parameters that are not sent as the specification has it by default. */
  readonly parameters?: readonly object[];
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  /** Only where the operation or its path item has servers of its own. */
  readonly servers?: readonly string[];
  readonly [extension: `x-${string}`]: unknown;
}

/**
 * Generated metadata: path to lower-case method to operation.
 * `$paths` exists in the type only; `createClient` infers the paths from it.
 */
export interface Operations<Paths = unknown> {
  readonly [path: `/${string}`]: { readonly [method: string]: OperationMetadata };
  readonly $paths?: Paths;
}
