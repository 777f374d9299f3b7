// Made by print-contract.mjs from packages/multipart/src/contract/encoding.ts and packages/client/src/contract/operations.ts. Do not edit.

/** What generated metadata is, as generated code declares it. */
export const metadataDeclarations = `/** Request metadata of every operation: path, then lower-case method. Data only. */
export interface OperationsMetadata {
  readonly [path: \`/\${string}\`]: { readonly [method: string]: OperationMetadata };
  readonly $servers?: readonly ServerMetadata[];
  /** In the types only. */
  readonly $paths?: paths;
}

/** A URL, perhaps with a name and variables. */
export type ServerMetadata =
  | string
  | {
      readonly url: string;
      readonly name?: string;
      readonly variables?: Readonly<Record<string, { readonly default?: string; readonly enum?: readonly string[] }>>;
    };

/** What types cannot carry of an operation. */
export interface OperationMetadata {
  readonly operationId?: string;
  readonly requestBody?: {
    /** The body is required. */
    readonly required?: true;
    /** In the order of the description. */
    readonly content: { readonly [mediaType: string]: MediaTypeMetadata };
  };
  /** Status ("200", "4XX", "default") -> its media types. */
  readonly responses?: { readonly [status: string]: readonly string[] };
  /** Of responses that are sequences, by status and media type: whether their items come one by one, how events are read. */
  readonly sequences?: {
    readonly [status: string]: {
      readonly [mediaType: string]: {
        readonly streams?: true;
        readonly data?: "json" | "any";
        readonly events?: { readonly [event: string]: "json" | "any" | "text" };
        readonly end?: string;
        readonly binary?: true;
      };
    };
  };
  /** Parameters that are not sent as is the default. */
  readonly parameters?: readonly object[];
  /** Alternatives: schemes, and the scopes that they need. */
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  /** The operation's, or its path's. */
  readonly servers?: readonly ServerMetadata[];
  readonly [extension: \`x-\${string}\`]: unknown;
}

/** One media type of a request body. */
export interface MediaTypeMetadata {
  /** The whole body is raw binary. */
  readonly binary?: true;
  /** Encodings of a form by property. */
  readonly encoding?: { readonly [property: string]: EncodingMetadata };
  /** Encodings of the first items, by position. */
  readonly prefixEncoding?: readonly EncodingMetadata[];
  /** Encoding of later items, or of one file. */
  readonly itemEncoding?: EncodingMetadata;
}

/** How one property, or one item, of a body becomes parts. */
export interface EncodingMetadata {
  /** As in the Encoding Object: media types, wildcards. */
  readonly contentType?: string;
  /** What the schema implies. Read only where \`contentType\` is absent. */
  readonly defaultContentType?: string;
  /** The value, or each item of an array, is raw binary. */
  readonly binary?: true;
  /** Bytes travel as text in this alphabet. */
  readonly contentEncoding?: "base64" | "base64url";
  /** A Date is written as its first ten characters. */
  readonly format?: "date";
  /** How an array is sent; one part an item if absent. */
  readonly array?: "repeat" | "brackets" | "indexed" | "json";
  /** How an object is sent; one part if absent. */
  readonly object?: "json" | "brackets" | "dots";
  /** What null becomes; no part if absent. */
  readonly null?: "omit" | "empty" | "text";
  /** How true is spelt. */
  readonly boolean?: "true" | "1";
  /** The filename of a binary that brings none. */
  readonly filename?: string;
  /** Part headers; \`value\` where the schema leaves one only. */
  readonly headers?: { readonly [name: string]: { readonly required?: true; readonly value?: string } };
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Of a part that is multipart itself, or of an object of one property. */
  readonly encoding?: { readonly [property: string]: EncodingMetadata };
  readonly prefixEncoding?: readonly EncodingMetadata[];
  readonly itemEncoding?: EncodingMetadata;
}

`;

/** The lines of it that count only where a response is a sequence. */
export const sequencesDeclaration = `  /** Of responses that are sequences, by status and media type: whether their items come one by one, how events are read. */
  readonly sequences?: {
    readonly [status: string]: {
      readonly [mediaType: string]: {
        readonly streams?: true;
        readonly data?: "json" | "any";
        readonly events?: { readonly [event: string]: "json" | "any" | "text" };
        readonly end?: string;
        readonly binary?: true;
      };
    };
  };
`;
