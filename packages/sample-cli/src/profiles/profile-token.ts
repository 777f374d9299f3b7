import type { TokenSource, TokenStore } from "@partwise/policies";
import { PolicyError, zoomTokenSource } from "@partwise/zoom";
import type { Places } from "./places.js";
import type { Profile } from "./profile.js";
import { readSecrets, storeRefreshToken } from "./read-secrets.js";
import { tokenCache } from "./token-cache.js";

/** How a profile gets its tokens. `hide` is told each secret, so that no output shows it. */
export function profileToken(profile: Profile, places: Places, hide: (secret: string) => void): KeptToken {
  const { kind, clientId, baseUrl, accountId = "" } = profile;
  const token: TokenSource = async (context) => {
    const { clientSecret, refreshToken = "" } = await readSecrets(profile, places);
    for (const secret of [clientSecret, refreshToken]) if (secret) hide(secret);
    if (kind === "server-to-server") {
      const app = { accountId, clientId, clientSecret: clientSecret ?? "" };
      return zoomTokenSource({ app, baseUrl })(context);
    }
    const app = { clientId, clientSecret, refreshToken };
    const given = await zoomTokenSource({ app, baseUrl })({ signal: context.signal });
    if (typeof given === "string") return given;
    const { refreshToken: next, ...rest } = given;
    if (next !== undefined && next !== refreshToken) await keep(profile, next, places, hide);
    return rest;
  };
  return { token, tokenStore: tokenCache(identityOf(profile), places) };
}

/** A source of tokens, and where they are kept. */
export interface KeptToken {
  readonly token: TokenSource;
  readonly tokenStore: TokenStore;
}

/** What tells the tokens of a profile from those of others. */
export function identityOf({ name, clientId, baseUrl }: Profile): readonly string[] {
  return ["profile", name, clientId, baseUrl];
}

/** The old refresh token serves no more: one that cannot be stored is said at once, not an hour later. */
async function keep(
  profile: Profile,
  next: string,
  places: Places,
  hide: (secret: string) => void,
): Promise<void> {
  hide(next);
  try {
    await storeRefreshToken(profile, next, places);
  } catch (error) {
    if (error instanceof PolicyError) throw error;
    const code = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new PolicyError(
      "SETTINGS",
      `${places.profiles} cannot be written to${code}, so that the new refresh token is lost: make the file writable, and sign in again with \`zoom-im login --user --profile ${profile.name}\`.`,
    );
  }
}
