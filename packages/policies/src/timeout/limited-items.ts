import type { Items } from "@partwise/client";
import type { Alarm } from "./alarm.js";

/** The same items, each of which has to come before the alarm; the time that the caller takes does not count. */
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
