import type { Account } from "./create-account.js";
import { exampleSeed } from "./example-seed.js";
import { type AccountSeed, seedAccount } from "./seed-account.js";

/** Makes the accounts of a server: its own, and its sub-accounts by their ids. All are made anew by `reset`. */
export function createAccounts({ own, subAccounts, accountId }: AccountsOptions): Accounts {
  let main = seedAccount(own);
  let others = new Map<string, Account>();
  const reset = () => {
    main = seedAccount(own);
    others = new Map(Object.entries(subAccounts).map(([id, seed]) => [id, seedAccount(seed)]));
  };
  reset();
  return {
    of: (id) => (id === undefined || id === "me" || id === accountId ? main : others.get(id)),
    seed: (seed, id) => {
      if (id === undefined || id === "me" || id === accountId) main = seedAccount(seed);
      else others.set(id, seedAccount(seed));
    },
    reset,
  };
}

/** The seed of a server that is given these options: the example's groups and people where neither are given. */
export function withExamples(seed: AccountSeed): AccountSeed {
  const isGiven = seed.groups !== undefined || seed.people !== undefined;
  return isGiven ? seed : { ...exampleSeed, ...seed };
}

/** What accounts start with. */
export interface AccountsOptions {
  readonly own: AccountSeed;
  /** By account id. */
  readonly subAccounts: Readonly<Record<string, AccountSeed>>;
  /** The id of the server's own account. */
  readonly accountId: string;
}

/** The accounts of a server. */
export interface Accounts {
  /** The account with this id; the server's own for `me` and without an id. */
  of(id?: string): Account | undefined;
  /** Puts an account with this state in the place of the one with this id. */
  seed(seed: AccountSeed, id?: string): void;
  /** Brings each account back to what it started with. */
  reset(): void;
}
