import type { Items } from "@partwise/client";

/**
 * The same items, each checked before the caller receives it. When `check` rejects, the items end, and the connection is
 * closed.
 */
export function checkedItems<Item>(items: Items<Item>, check: (item: Item) => Promise<void>): Items<Item> {
  return {
    async next() {
      const result = await items.next();
      if (result.done) return result;
      try {
        await check(result.value);
      } catch (error) {
        items.return().catch(() => {});
        throw error;
      }
      return result;
    },
    return: () => items.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
