import type { OperationMetadata } from "@partwise/client";
import type { NamedOperation } from "@partwise/description";
import type { Part } from "@partwise/multipart";
import type { ReadExample } from "./read-example.js";

/** One request of an operation, and how it goes out: what all samples of the operation are printed from. */
export interface SampledRequest {
  /** The operation that is called. */
  readonly operation: NamedOperation;
  /** The metadata of the operation. */
  readonly metadata: OperationMetadata;
  /** The values that the request is made of. */
  readonly example: ReadExample;
  /** The server's URL, without a slash at its end. */
  readonly baseUrl: string;
  /** The path and query as they are sent. */
  readonly target: string;
  /** The headers that a sender has to give: no credentials, nothing that the sender's library adds. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The secrets that the request needs. */
  readonly credentials: readonly SampleCredential[];
  /** The body, if there is one. */
  readonly body: SampledBody | undefined;
  /** The request as it goes out, with credentials hidden. */
  readonly wire: Uint8Array;
}

/** Where a secret goes. A sample takes it from a variable of the environment. */
export interface SampleCredential {
  /** The security scheme's name. */
  readonly scheme: string;
  /** Where the secret stands. */
  readonly in: "header" | "query" | "cookie";
  /** Of the header, the query parameter or the cookie. */
  readonly name: string;
  /** How the secret is written there. */
  readonly kind: "bearer" | "basic" | "key";
  /** A token that an authorization server gives: OAuth 2 and OpenID Connect. */
  readonly isGranted?: true;
  /** `PARTWISE_TOKEN` and the like; of basic, the variable of the user name, beside `PARTWISE_PASSWORD`. */
  readonly variable: string;
}

/** A body as libraries take it. */
export type SampledBody =
  | { readonly kind: "multipart"; readonly mediaType: string; readonly parts: readonly SampledPart[] }
  | {
      readonly kind: "urlencoded";
      readonly text: string;
      readonly pairs: readonly (readonly [string, string])[];
    }
  | { readonly kind: "text"; readonly mediaType: string; readonly text: string; readonly json?: unknown }
  | { readonly kind: "file"; readonly mediaType: string; readonly file: SampleFile };

/** A part of a form; a file stands beside the sample. */
export interface SampledPart extends Pick<Part, "contentType" | "headers"> {
  /** The name of the part. */
  readonly name: string;
  /** The filename of a file. */
  readonly filename?: string | undefined;
  /** The text, or the file. */
  readonly content: string | SampleFile;
}

/** A file that a sample sends, by its name in the folder in which the sample runs. */
export interface SampleFile {
  /** The name in the folder. */
  readonly filename: string;
  /** The content. */
  readonly bytes: Uint8Array;
}
