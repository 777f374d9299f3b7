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
  /** Of responses that are sequences of items, by status and media type. */
  readonly sequences?: { readonly [status: string]: { readonly [mediaType: string]: SequenceMetadata } };
  /** The parameters that are not sent as the specification has it by default. */
  readonly parameters?: readonly object[];
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  /** Only where the operation or its path item has servers of its own. */
  readonly servers?: readonly ServerMetadata[];
  readonly [extension: `x-${string}`]: unknown;
}

/** A server: its URL, or more where there is more to say of it. */
export type ServerMetadata =
  | string
  | {
      readonly url: string;
      readonly name?: string;
      /** By the names that stand in the URL's braces. */
      readonly variables?: {
        readonly [name: string]: { readonly default?: string; readonly enum?: readonly string[] };
      };
    };

/** How a security scheme is sent: `in` and `name` of an apiKey, the `scheme` of http in lower case. */
export interface SecuritySchemeMetadata {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
  readonly scheme?: string;
}

/**
 * Generated metadata: path to lower-case method to operation, and what holds for the whole description. `$paths`,
 * `$serverVariables` and `$credentials` exist in the type only; `createClient` infers the types of its options from them.
 */
export interface Operations<Paths = unknown, Variables = unknown, Kinds = unknown> {
  readonly [path: `/${string}`]: { readonly [method: string]: OperationMetadata };
  readonly $servers?: readonly ServerMetadata[];
  readonly $securitySchemes?: { readonly [name: string]: SecuritySchemeMetadata };
  readonly $paths?: Paths;
  readonly $serverVariables?: Variables;
  readonly $credentials?: Kinds;
}
