import { checkedToken } from "./checked-token.js";
import type { Token, TokenStore } from "./token.js";
import { within } from "./within.js";

/** Milliseconds that a store has for `get` and `set`. */
const patience = 2000;

/** A store whose functions never reject of themselves. */
export interface GuardedStore {
  get(): Promise<Token | undefined>;
  /** False when the token could not be stored. */
  set(token: Token): Promise<boolean>;
  /** Settles as `work` does, which runs once whatever the lock does. */
  lock<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Keeps the failures of a store from the calls: they are said by `warn` and gone on without. A lock that is not had
 * within `lockTimeout` milliseconds is done without. Without a store there is none to fail.
 */
export function guardedStore(
  store: TokenStore | undefined,
  lockTimeout: number,
  warn: (message: string) => void,
): GuardedStore {
  if (!store) return { get: async () => undefined, set: async () => true, lock: (work) => work() };

  async function attempt<T>(
    name: string,
    work: () => T | Promise<T>,
  ): Promise<{ readonly value: T } | undefined> {
    try {
      return { value: await within(patience, work, () => new Error("late")) };
    } catch {
      warn(
        `authorize: "${name}" of the token store failed or took more than ${patience} ms. Calls go on without the store; look at what it throws.`,
      );
      return undefined;
    }
  }

  return {
    get: async () =>
      (
        await attempt("get", async () => {
          // Redis and files say null for "nothing".
          const stored: unknown = await store.get();
          return stored === undefined || stored === null ? undefined : checkedToken(stored);
        })
      )?.value,
    set: async (token) => (await attempt("set", () => store.set(token))) !== undefined,
    lock: (work) => locked(store, work, lockTimeout, warn),
  };
}

function locked<T>(
  store: TokenStore,
  work: () => Promise<T>,
  limit: number,
  warn: (message: string) => void,
): Promise<T> {
  if (!store.lock) return work();
  return new Promise((resolve) => {
    let begun: Promise<T> | undefined;
    const begin = () => {
      begun ??= work();
      resolve(begun);
      return begun;
    };
    const without = () => {
      if (begun) return;
      warn(
        `authorize: "lock" of the token store failed or was not had within ${limit} ms. Calls go on without it.`,
      );
      begin();
    };
    // Once the work has begun its own outcome counts, whatever becomes of the lock.
    within(
      limit,
      () => store.lock?.(begin),
      () => new Error("late"),
    ).then(without, without);
  });
}
