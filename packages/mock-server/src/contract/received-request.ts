import type { ParsedPart } from "./parsed-part.js";
import type { Refusal } from "./refusal.js";

/** A request that has been read. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  /** The path as sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: ReceivedHeaders;
  readonly body: Uint8Array;
  /** The size of the body in bytes. */
  readonly bodySize: number;
  /** Whether the body exceeds the limit; `body` then has the first bytes. */
  readonly tooLarge: boolean;
  /** Scheme, host and port of the listener. */
  readonly origin: string;
  /** The listener that got the request: `main`, `other`, or one of the server's own. */
  readonly listener: string;
  /** The parts of a form whose files were stored while they arrived, or why there are none; `body` then has its first bytes. */
  readonly streamed?: readonly ParsedPart[] | Refusal;
}

/** Headers by their names in lower case. Types of Node would ask users for them. */
export interface ReceivedHeaders {
  readonly accept?: string | undefined;
  readonly authorization?: string | undefined;
  readonly "content-encoding"?: string | undefined;
  readonly "content-length"?: string | undefined;
  readonly "content-type"?: string | undefined;
  readonly cookie?: string | undefined;
  readonly host?: string | undefined;
  readonly [name: string]: string | string[] | undefined;
}
