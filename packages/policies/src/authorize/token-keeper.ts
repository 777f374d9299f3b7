import { askForToken } from "./ask-for-token.js";
import type { GuardedStore } from "./guarded-store.js";
import type { Token, TokenSource } from "./token.js";

/** Keeps the token of one policy in memory, and in its store. */
export function tokenKeeper({ source, store, skew, timeout }: TokenKeeperOptions): TokenKeeper {
  let held: HeldToken | undefined;
  let request: Promise<HeldToken> | undefined;
  let isStored = true;

  const current = () => (held && Date.now() < held.freshUntil ? held : undefined);

  function hold(token: Token): HeldToken {
    held = { id: (held?.id ?? 0) + 1, token, ...lifeOf(token, skew) };
    return held;
  }

  /** Takes a token that others put into the store: another than ours, and not about to expire. */
  function adopt(token: Token | undefined): HeldToken | undefined {
    if (!token || token.accessToken === held?.token.accessToken) return undefined;
    const left = (token.expiresAt ?? Infinity) - Date.now();
    if (left <= Math.min(skew, pause)) return undefined;
    isStored = true;
    return hold(token);
  }

  async function exchange(stored: Token | undefined): Promise<HeldToken> {
    // A token that could not be stored is newer than the stored one, whose refresh token may be spent.
    const previous = isStored ? (stored ?? held?.token) : held?.token;
    const token = await askForToken(source, previous, timeout);
    isStored = await store.set(token);
    return hold(token);
  }

  async function find(): Promise<HeldToken> {
    const { token, failed } = await store.get();
    const news = adopt(token);
    if (news) return news;
    // A store that gives no answer would not give its lock either.
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

/** A token in use. Times are milliseconds since the epoch. */
export interface HeldToken {
  /** Tells it from the ones before. */
  readonly id: number;
  readonly token: Token;
  /** From here on a new one is asked for. */
  readonly freshUntil: number;
  /** From here on it is not sent, even if there is no new one. */
  readonly usableUntil: number;
}

/** Gives tokens out, and asks for a new one once, however many wait for it. */
export interface TokenKeeper {
  /** The token, if no new one is due. */
  current(): HeldToken | undefined;
  /** The token, or a new one. All that wait share one request and its failure. */
  obtain(): Promise<HeldToken>;
  /** Says that the server refused a token; does nothing if another has taken its place. */
  refuse(id: number | undefined): void;
  /** Refuses a token and gives the one in its place; undefined if the source knows no other. */
  replace(id: number | undefined): Promise<HeldToken | undefined>;
}

/** What a keeper works with. */
export interface TokenKeeperOptions {
  readonly source: TokenSource;
  readonly store: GuardedStore;
  /** Milliseconds before the expiry at which a new one is asked for; at most half of the life that is left. */
  readonly skew: number;
  /** Milliseconds for the source. */
  readonly timeout: number;
}

/** Milliseconds between two requests while a token that is about to expire can still be used. */
const pause = 5000;

/** A token that comes with an expiry in the past shows a wrong clock: it is used until it is refused. */
function lifeOf(
  { expiresAt = Infinity }: Token,
  skew: number,
): Pick<HeldToken, "freshUntil" | "usableUntil"> {
  const life = expiresAt - Date.now();
  if (life <= 0 || life === Infinity) return { freshUntil: Infinity, usableUntil: Infinity };
  return { freshUntil: expiresAt - Math.min(skew, life / 2), usableUntil: expiresAt };
}
