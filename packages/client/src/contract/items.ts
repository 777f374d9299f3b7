/**
 * The items of an answer, one by one as they come: `for await (const item of data)`. The items can be read once. Leaving the
 * loop, calling `return()`, or aborting the call's signal closes the connection.
 * @throws {CallError} (`next()` rejects) `RESPONSE_CUT_OFF` when the connection breaks off, `RESPONSE_NOT_JSON` for an item that
 * is no JSON, `RESPONSE_TOO_LARGE` for an item of more than 16 Mi characters
 */
export interface Items<Item> {
  /** The next item, when it has come; rejects as the call does. */
  next(): Promise<IteratorResult<Item, undefined>>;
  /** Ends the stream and closes its connection. */
  return(): Promise<IteratorResult<Item, undefined>>;
  /** The stream itself: it is read once. */
  [Symbol.asyncIterator](): Items<Item>;
}

/** Whether the data of an answer are items that still arrive. A policy must not wait for the last item. */
export function isItems(data: unknown): data is Items<unknown> {
  return typeof data === "object" && data !== null && Symbol.asyncIterator in data && "next" in data;
}
