// Made by print-contract.mjs from packages/client/src/contract/operations.ts. Do not edit.

import type { Encoding, Encodings } from "@partwise/multipart";

/**
 * Request metadata of every operation: path, then lower-case method. Data only.
 * Made by codegen, whose declarations carry what follows with the first line of each comment. `createClient` infers the
 * types of its options from `$paths`, `$serverVariables` and `$credentials`, which no data has.
 */
export interface Operations<Paths = unknown, Variables = unknown, Kinds = unknown> {
  readonly [path: `/${string}`]: { readonly [method: string]: OperationMetadata };
  /**
   * The number of the contract that the metadata follow.
   * Absent for 1. A client that knows another number rejects each call, and says what to update.
   */
  readonly $contract?: 1;
  readonly $servers?: readonly ServerMetadata[];
  readonly $securitySchemes?: { readonly [name: string]: SecuritySchemeMetadata };
  /** In the types only. */
  readonly $paths?: Paths;
  readonly $serverVariables?: Variables;
  readonly $credentials?: Kinds;
}

/**
 * A URL, perhaps with a name and variables.
 * Variables go by the names that stand in the URL's braces.
 */
export type ServerMetadata =
  | string
  | {
      readonly url: string;
      readonly name?: string;
      readonly variables?: Readonly<
        Record<string, { readonly default?: string; readonly enum?: readonly string[] }>
      >;
    };

/** What types cannot carry of an operation. */
export interface OperationMetadata {
  readonly operationId?: string;
  readonly requestBody?: {
    /** The body is required. */
    readonly required?: true;
    /**
     * In the order of the description.
     * The first is the one that is sent by default.
     */
    readonly content: { readonly [mediaType: string]: MediaTypeMetadata };
  };
  /** Status ("200", "4XX", "default") -> its media types. */
  readonly responses?: { readonly [status: string]: readonly string[] };
  /** Of responses that are sequences, by status and media type: whether their items come one by one, how events are read. */
  readonly sequences?: { readonly [status: string]: { readonly [mediaType: string]: SequenceMetadata } };
  /** Where answers hold date-times that are given as Dates: a `DatesMetadata`. */
  readonly dates?: object;
  /**
   * Parameters that are not sent as is the default.
   * Each is a `ParameterMetadata`, which generated declarations leave out.
   */
  readonly parameters?: readonly object[];
  /** Alternatives: schemes, and the scopes that they need. */
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  /** The operation's, or its path's. */
  readonly servers?: readonly ServerMetadata[];
  readonly [extension: `x-${string}`]: unknown;
}

/** One media type of a request body. */
export interface MediaTypeMetadata {
  /** The whole body is raw binary. */
  readonly binary?: true;
  /**
   * Encodings of a form by property.
   * Forms are `multipart/*` and `application/x-www-form-urlencoded`.
   */
  readonly encoding?: Encodings;
  /** Encodings of the first items, by position. */
  readonly prefixEncoding?: readonly Encoding[];
  /** Encoding of later items, or of one file. */
  readonly itemEncoding?: Encoding;
}

/** How a sequential media type of a response is read. */
export interface SequenceMetadata {
  /** Its items are given one by one, as they come; all of them as an array when absent. Events always come one by one. */
  readonly streams?: true;
  /** The data of events: JSON, or JSON where it is some; text when absent. */
  readonly data?: EventData;
  /** The data of events of these types. */
  readonly events?: { readonly [event: string]: EventData | "text" };
  /** The data that ends a stream of events. */
  readonly end?: string;
  /** Each part is a Blob, whatever its Content-Type. */
  readonly binary?: true;
}

type EventData = "json" | "any";

/** How a security scheme is sent: `in` and `name` of an apiKey, the `scheme` of http in lower case. */
export interface SecuritySchemeMetadata {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
  readonly scheme?: string;
}
