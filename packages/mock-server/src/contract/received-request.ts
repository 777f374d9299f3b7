import type { IncomingHttpHeaders } from "node:http";

/** A request that has been read. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  /** The path as sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The size of the body in bytes. */
  readonly bodySize: number;
  /** Whether the body exceeds the limit; `body` then has the first bytes. */
  readonly tooLarge: boolean;
  /** Scheme, host and port of the listener. */
  readonly origin: string;
}
