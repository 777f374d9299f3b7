import { within } from "../call/within.js";
import { checkedToken } from "./checked-token.js";
import type { Token, TokenStore } from "./token.js";

/**
 * Keeps failures of a store from the calls: a store that throws, or is late, is reported by `warn`, and the call goes on
 * without the store. If the lock is not acquired within `lockTimeout` milliseconds, the work runs without the lock.
 */
export function guardedStore(
  store: TokenStore | undefined,
  lockTimeout: number,
  warn: (message: string) => void,
): GuardedStore {
  if (!store) return noStore;

  async function attempt<T>(
    name: string,
    work: () => T | Promise<T>,
  ): Promise<{ readonly value: T } | undefined> {
    try {
      return { value: await within(patience, work, late) };
    } catch {
      warn(
        `authorize: "${name}" of the token store failed or took more than ${patience} ms. Calls go on without the store; check what the function throws.`,
      );
      return undefined;
    }
  }

  return {
    get: async () => {
      const found = await attempt("get", async () => {
        // Many stores give null for a missing value.
        const value: unknown = await store.get();
        return value === undefined || value === null ? undefined : checkedToken(value);
      });
      return { token: found?.value, failed: found === undefined };
    },
    set: async (token) => (await attempt("set", () => store.set(token))) !== undefined,
    lock: store.lock && ((work) => locked(store, work, lockTimeout, warn)),
  };
}

/** Milliseconds that `get`, `set` and the release of a lock may take. */
const patience = 2000;

/** The result of a store's `get`. */
export interface Stored {
  readonly token: Token | undefined;
  /** True when the store threw or was late. */
  readonly failed: boolean;
}

/** A store whose failures never reject. */
export interface GuardedStore {
  get(): Promise<Stored>;
  /** False when the token could not be stored. */
  set(token: Token): Promise<boolean>;
  /** Settles as `work` does. `work` runs exactly once, even if the lock fails. Absent when the store has no lock. */
  readonly lock: (<T>(work: () => Promise<T>) => Promise<T>) | undefined;
}

const noStore: GuardedStore = {
  get: async () => ({ token: undefined, failed: false }),
  set: async () => true,
  lock: undefined,
};

function locked<T>(
  store: TokenStore,
  work: () => Promise<T>,
  limit: number,
  warn: (message: string) => void,
): Promise<T> {
  return new Promise((resolve) => {
    let begun: Promise<T> | undefined;
    const begin = () => {
      if (begun) return begun;
      begun = work();
      resolve(untilReleased(begun, lock));
      return begun;
    };
    const without = () => {
      if (begun) return;
      warn(
        `authorize: "lock" of the token store failed or took more than ${limit} ms. Calls go on without the lock; check what the function throws.`,
      );
      begun = work();
      resolve(begun);
    };
    const lock = Promise.resolve().then(() => store.lock?.(begin));
    // Once `work` has begun, its outcome is the result, even if the lock fails afterwards.
    within(limit, () => lock, late).then(without, without);
  });
}

/** Settles as `work` does, once its lock is released: a program that ended before would leave the lock behind. */
async function untilReleased<T>(work: Promise<T>, lock: Promise<unknown>): Promise<T> {
  await Promise.allSettled([work]);
  await within(patience, () => lock, late).catch(() => {});
  return work;
}

function late(): Error {
  return new Error("late");
}
