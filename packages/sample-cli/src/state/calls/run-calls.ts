/**
 * Runs `run` for each item, several at a time, and resolves when all are done. How many run at a time follows the answers: one at
 * first, which tells the rate limit; one more for each quick answer; one less where answers come late, since calls then wait for
 * their turn within the limit, and each has a time limit.
 * @throws what `run` throws first, when all that were under way are done; no further item is taken then
 */
export async function runCalls<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  run: (item: Item) => Promise<void>,
  { atMost = most }: { readonly atMost?: number } = {},
): Promise<void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  let allowed = 1;
  let fastest = Number.POSITIVE_INFINITY;

  const begin = async (item: Item) => {
    const began = performance.now();
    try {
      await run(item);
    } catch (error) {
      failure ??= { error };
    }
    const took = performance.now() - began;
    fastest = Math.min(fastest, took);
    if (took > Math.max(late, 4 * fastest)) allowed = Math.max(1, allowed - 1);
    else if (underWay.size >= allowed) allowed = Math.min(atMost, allowed + 1);
  };
  for (let next = await iterator.next(); !next.done && failure === undefined; next = await iterator.next()) {
    const call = begin(next.value);
    underWay.add(call);
    void call.then(() => underWay.delete(call));
    while (underWay.size >= allowed) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (failure) throw failure.error;
}

/** How many calls run at a time at most: the fastest limit of Zoom's is 80 calls a second, and an answer may take half a second. */
const most = 40;

/** Milliseconds from which an answer is late, unless all are. */
const late = 1000;
