/**
 * The items of an answer, one by one as they come: `for await (const item of data)`. It is read once. To leave the loop,
 * or to call `return`, closes the connection, as the call's signal does.
 */
export interface Items<Item> {
  next(): Promise<IteratorResult<Item, undefined>>;
  return(): Promise<IteratorResult<Item, undefined>>;
  [Symbol.asyncIterator](): Items<Item>;
}

/** Whether the data of an answer are items that still come, which a policy must not wait for. */
export function isItems(data: unknown): data is Items<unknown> {
  return typeof data === "object" && data !== null && Symbol.asyncIterator in data && "next" in data;
}
