import type { AuthorizeOptions } from "./authorize.js";
import { keeperOf } from "./keeper-of.js";
import type { Token } from "./token.js";

/**
 * Gives the token that `authorize` with the same options would send first: the one of the store, or a new one, which is stored.
 * For programs that hand a token on, such as to another program.
 * @throws {PolicyError} `TOKEN` when there is no token; `SETTINGS` as `authorize`
 * @example
 * ```ts
 * const { accessToken, expiresAt } = await obtainToken({ token, store: fileStore("token.json") });
 * ```
 */
export async function obtainToken(options: Pick<AuthorizeOptions, ObtainOption>): Promise<Token> {
  const { token } = await keeperOf(options).obtain();
  return token;
}

type ObtainOption = "token" | "store" | "skew" | "timeout" | "onWarning";
