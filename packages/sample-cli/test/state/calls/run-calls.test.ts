import { expect, test } from "vitest";
import { runCalls } from "../../../src/state/calls/run-calls.js";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test("runs one call at first, then more, and never more than allowed", async () => {
  let [now, most, first] = [0, 0, true];
  const done: number[] = [];
  await runCalls(
    Array.from({ length: 200 }, (_, index) => index),
    async (index) => {
      now++;
      if (first) expect(now).toBe(1);
      most = Math.max(most, now);
      await turn();
      first = false;
      now--;
      done.push(index);
    },
    { atMost: 8 },
  );
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index));
  expect(most).toBe(8);
});

test("takes no further item after a failure, and ends when all that is under way is done", async () => {
  const begun: number[] = [];
  let open = 0;
  const failing = runCalls(Array(100).keys(), async (index) => {
    begun.push(index);
    open++;
    await turn();
    open--;
    if (index === 20) throw new Error("no");
    await turn();
  });
  await expect(failing).rejects.toThrow("no");
  expect(open).toBe(0);
  expect(begun.length).toBeLessThan(60);
});
