import type { Items } from "@partwise/client";
import type { Alarm } from "./alarm.js";

/**
 * The same items, each limited by the alarm from its request to its arrival. The time between requests does not count.
 */
export function limitedItems<Item>(items: Items<Item>, alarm: Alarm, late: () => Error): Items<Item> {
  return {
    next: () =>
      new Promise((resolve, reject) => {
        const stop = alarm(() => {
          reject(late());
          items.return().catch(() => {});
        });
        items.next().then(
          (result) => {
            stop();
            resolve(result);
          },
          (error) => {
            stop();
            reject(error);
          },
        );
      }),
    return: () => items.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
