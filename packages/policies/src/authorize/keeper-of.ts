import { assertNumber } from "../errors/assert-number.js";
import type { AuthorizeOptions } from "./authorize.js";
import { guardedStore } from "./guarded-store.js";
import { type TokenKeeper, tokenKeeper } from "./token-keeper.js";

/**
 * Makes the keeper of the token that `options` describe.
 * @throws {PolicyError} `SETTINGS` when `skew` or `timeout` is no number from 0 on
 */
export function keeperOf(options: AuthorizeOptions): TokenKeeper {
  const { token, skew = 60_000, timeout = 30_000, onWarning } = options;
  assertNumber("skew", skew);
  assertNumber("timeout", timeout);
  const isFixed = typeof token !== "function";
  const source = isFixed ? () => token : token;
  const store = guardedStore(isFixed ? undefined : options.store, timeout, warnOnce(onWarning));
  return tokenKeeper({ source, store, skew, timeout });
}

function warnOnce(onWarning: AuthorizeOptions["onWarning"]): (message: string) => void {
  let isSaid = false;
  return (message) => {
    if (isSaid) return;
    isSaid = true;
    if (!onWarning) return console.warn(message);
    try {
      onWarning({ code: "STORE", message });
    } catch {
      // A failing listener does not fail a call.
    }
  };
}
