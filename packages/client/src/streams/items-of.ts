import type { Items } from "../contract/items.js";

/**
 * The items of a source. `parse` is called when an item is requested. Calls of `next` wait for each other. An error ends the
 * stream and closes the connection.
 */
export function itemsOf<Raw, Item>(
  source: ItemSource<Raw>,
  parse: (raw: Raw) => Item | typeof last,
  signal?: AbortSignal | null,
): Items<Item> {
  let raws: readonly Raw[] = [];
  let at = 0;
  let isOver = false;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  function finish(): void {
    isOver = true;
    raws = [];
    source.close().catch(() => {});
  }

  /** The next of the items that have arrived. */
  function take(): IteratorResult<Item, undefined> {
    try {
      signal?.throwIfAborted();
      const item = parse(raws[at++] as Raw);
      if (item !== last) return { done: false, value: item };
    } catch (error) {
      finish();
      throw error;
    }
    finish();
    return over;
  }

  async function wait(): Promise<IteratorResult<Item, undefined>> {
    try {
      while (!isOver && at >= raws.length) {
        signal?.throwIfAborted();
        const more = await source.more();
        at = 0;
        if (more === undefined) finish();
        else if (!isOver) raws = more;
      }
    } catch (error) {
      const wasOver = isOver;
      finish();
      if (wasOver) return over;
      throw error;
    }
    return isOver ? over : take();
  }

  return {
    next() {
      if (isOver) return Promise.resolve(over);
      if (waiting === 0 && at < raws.length) {
        try {
          return Promise.resolve(take());
        } catch (error) {
          return Promise.reject(error);
        }
      }
      waiting++;
      const result = turn.then(wait);
      const done = () => {
        waiting--;
      };
      turn = result.then(done, done);
      return result;
    },
    async return() {
      isOver = true;
      raws = [];
      await source.close().catch(() => {});
      return over;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** A source of the texts or parts that items are made from, in order. */
export interface ItemSource<Raw> {
  /** Waits for more of the body. An empty list means that no item is complete yet, undefined that the body has ended. */
  readonly more: () => Promise<readonly Raw[] | undefined>;
  /** Closes the connection. A `more()` that waits settles. */
  readonly close: () => Promise<void>;
}

/** The result of `parse` for the item that ends a stream before the server ends the stream. */
export const last: unique symbol = Symbol("last");

const over = { done: true, value: undefined } as const;
