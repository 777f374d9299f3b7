import { expect, test } from "vitest";
import { createQueue } from "../../../src/state/calls/create-queue.js";

test("gives what is put in before and while it is taken from, in order, to its end", async () => {
  const queue = createQueue<number>();
  queue.put(1);
  queue.put(2);
  const taken: number[] = [];
  const taking = (async () => {
    for await (const item of queue) {
      taken.push(item);
      if (item === 2) queue.put(3);
    }
  })();
  await new Promise((resolve) => setImmediate(resolve));
  expect(taken).toEqual([1, 2, 3]);
  queue.put(4);
  queue.end();
  await taking;
  expect(taken).toEqual([1, 2, 3, 4]);
});

test("ends where nothing was put", async () => {
  const queue = createQueue<number>();
  queue.end();
  for await (const item of queue) expect.unreachable(`${item}`);
});
