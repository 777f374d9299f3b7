/** An event of a stream. A field that the server did not send is absent. */
export interface ServerEvent<Data = unknown> {
  /** The type of the event. An absent type means `message`. */
  readonly event?: string;
  /** Parsed where the data are described as JSON, else text. */
  readonly data: Data;
  /** The id of the event, which a reconnection sends as `Last-Event-ID`. */
  readonly id?: string;
  /** Milliseconds to wait before the next connection. */
  readonly retry?: number;
}
