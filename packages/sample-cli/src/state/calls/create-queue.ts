/** A list that one side fills while the other takes from it, in the same order. */
export function createQueue<Item>(): Queue<Item> {
  let items: Item[] = [];
  let isEnded = false;
  let wake = () => {};
  return {
    put: (item) => {
      items.push(item);
      wake();
    },
    end: () => {
      isEnded = true;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      while (!isEnded || items.length > 0) {
        const there = items;
        items = [];
        yield* there;
        if (items.length > 0 || isEnded) continue;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** For one taker. */
export interface Queue<Item> extends AsyncIterable<Item> {
  put(item: Item): void;
  /** No further item comes. */
  end(): void;
}
