import { askForToken } from "./ask-for-token.js";
import type { GuardedStore } from "./guarded-store.js";
import type { Token, TokenSource } from "./token.js";

/** Makes the keeper of one policy's token, in memory and in the store. */
export function tokenKeeper({ source, store, skew, timeout }: TokenKeeperOptions): TokenKeeper {
  let held: HeldToken | undefined;
  let request: Promise<HeldToken> | undefined;
  let isStored = true;

  const current = () => (held && Date.now() < held.freshUntil ? held : undefined);

  function hold(token: Token): HeldToken {
    held = { id: (held?.id ?? 0) + 1, token, ...lifeOf(token, skew) };
    return held;
  }

  /** Adopts the stored token if another process has stored it and the token does not expire soon. */
  function adopt(token: Token | undefined): HeldToken | undefined {
    if (!token || token.accessToken === held?.token.accessToken) return undefined;
    const left = (token.expiresAt ?? Infinity) - Date.now();
    if (left <= Math.min(skew, pause)) return undefined;
    isStored = true;
    return hold(token);
  }

  async function exchange(stored: Token | undefined): Promise<HeldToken> {
    // If the last `set` failed, the held token is newer: the stored one's refresh token may be used up.
    const previous = isStored ? (stored ?? held?.token) : held?.token;
    const token = await askForToken(source, previous, timeout);
    isStored = await store.set(token);
    return hold(token);
  }

  async function find(): Promise<HeldToken> {
    const { token, failed } = await store.get();
    const news = adopt(token);
    if (news) return news;
    // A store that fails to `get` is not asked for its lock.
    if (failed || !store.lock) return exchange(token);
    return store.lock(async () => {
      const { token } = await store.get();
      return adopt(token) ?? exchange(token);
    });
  }

  async function renew(): Promise<HeldToken> {
    try {
      return await find();
    } catch (error) {
      const now = Date.now();
      if (!held || now >= held.usableUntil) throw error;
      held = { ...held, freshUntil: Math.min(held.usableUntil, now + pause) };
      return held;
    }
  }

  function obtain(): Promise<HeldToken> {
    request ??= renew().finally(() => {
      request = undefined;
    });
    return request;
  }

  function refuse(id: number | undefined): void {
    if (held && (id === undefined || id === held.id)) held = { ...held, freshUntil: -1, usableUntil: -1 };
  }

  async function replace(id: number | undefined): Promise<HeldToken | undefined> {
    const before = held;
    refuse(id);
    const now = current() ?? (await obtain());
    const isRefused = id === undefined || id === before?.id;
    return isRefused && now.token.accessToken === before?.token.accessToken ? undefined : now;
  }

  return { current, obtain, refuse, replace };
}

/** The token in use. Times are milliseconds since the epoch. */
export interface HeldToken {
  /** Counts the tokens of a keeper, from 1 on. */
  readonly id: number;
  readonly token: Token;
  /** From this time on, a new token is asked for. */
  readonly freshUntil: number;
  /** From this time on, the token is not sent, even if there is no new one. */
  readonly usableUntil: number;
}

/** Holds the token that all calls share. However many calls wait, one request for a new token is made. */
export interface TokenKeeper {
  /** The token, or undefined when a new token is due. */
  current(): HeldToken | undefined;
  /**
   * Gets a new token; if that fails, the old token while it is usable. Concurrent calls share one request and its
   * failure.
   */
  obtain(): Promise<HeldToken>;
  /** Marks a token as refused by the server. No effect once another token has replaced that token. */
  refuse(id: number | undefined): void;
  /** Marks a token as refused and gives the next token; undefined when the source gives the same token again. */
  replace(id: number | undefined): Promise<HeldToken | undefined>;
}

/** Options of `tokenKeeper`. */
export interface TokenKeeperOptions {
  readonly source: TokenSource;
  readonly store: GuardedStore;
  /** Milliseconds before expiry at which a new token is asked for, capped at half of the token's life. */
  readonly skew: number;
  /** Milliseconds that the source may take. */
  readonly timeout: number;
}

/** Milliseconds between requests that fail while the old token is still usable. */
const pause = 5000;

/** An expiry in the past means that a clock is wrong: such a token is used until the server refuses it. */
function lifeOf(
  { expiresAt = Infinity }: Token,
  skew: number,
): Pick<HeldToken, "freshUntil" | "usableUntil"> {
  const life = expiresAt - Date.now();
  if (life <= 0 || life === Infinity) return { freshUntil: Infinity, usableUntil: Infinity };
  return { freshUntil: expiresAt - Math.min(skew, life / 2), usableUntil: expiresAt };
}
