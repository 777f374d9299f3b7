import { within } from "../call/within.js";
import { checkedToken } from "./checked-token.js";
import type { Token, TokenStore } from "./token.js";

/**
 * Keeps the failures of a store from the calls: they are said by `warn` and gone on without. A lock that is not had
 * within `lockTimeout` milliseconds is done without. Without a store there is none to fail.
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
      return { value: await within(patience, work, () => new Error("late")) };
    } catch {
      warn(
        `authorize: "${name}" of the token store failed or took more than ${patience} ms. Calls go on without the store; look at what it throws.`,
      );
      return undefined;
    }
  }

  return {
    get: async () => {
      const found = await attempt("get", async () => {
        // Many stores say null for "nothing".
        const value: unknown = await store.get();
        return value === undefined || value === null ? undefined : checkedToken(value);
      });
      return { token: found?.value, failed: found === undefined };
    },
    set: async (token) => (await attempt("set", () => store.set(token))) !== undefined,
    lock: store.lock && ((work) => locked(store, work, lockTimeout, warn)),
  };
}

/** Milliseconds that a store has for `get` and `set`. */
const patience = 2000;

/** What a store says. */
export interface Stored {
  readonly token: Token | undefined;
  /** True when it gave no answer. */
  readonly failed: boolean;
}

/** A store whose functions never reject of themselves. */
export interface GuardedStore {
  get(): Promise<Stored>;
  /** False when the token could not be stored. */
  set(token: Token): Promise<boolean>;
  /** Settles as `work` does, which runs once whatever the lock does. Absent where the store has none. */
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
