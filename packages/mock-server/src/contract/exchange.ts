import type { IncomingMessage, ServerResponse } from "node:http";

/** A request whose body has not been read yet, and its response. */
export interface Exchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  /** Sends `100 Continue` to a client that waits for it (`Expect: 100-continue`). */
  readonly proceed: () => void;
  /** Resets the TCP connection, also below TLS. */
  readonly reset: () => void;
}
