/** An event of a stream. What the server did not send is absent. */
export interface ServerEvent<Data = unknown> {
  /** Its type; `message` is meant where it is absent. */
  readonly event?: string;
  /** Parsed where the description says that it is JSON. */
  readonly data: Data;
  readonly id?: string;
  /** Milliseconds to wait before the next connection. */
  readonly retry?: number;
}
