import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Api } from "../contract/directory.js";
import { cacheFile } from "../profiles/cache-file.js";
import { placesOf } from "../profiles/places.js";
import { rememberApi } from "../profiles/remember-api.js";
import { removeOlder } from "../profiles/remove-older.js";
import { writePrivately } from "../profiles/write-privately.js";
import { chooseProfile, type Environment, type WhoFlags, zoomUrl } from "../terminal/credentials.js";

/**
 * Which groups the account has, as an earlier run has learned. A profile holds this for its account. The cache holds this for a month
 * for a sub-account, and for the token or the app in the environment.
 * @throws UsageError for a name of no profile
 */
export function knownApi(
  { account, ...who }: WhoFlags & { readonly account?: string },
  env: Environment,
): KnownApi {
  const places = placesOf(env);
  const profile = chooseProfile(who, env);
  if (profile && account === undefined) {
    return { api: profile.api, learn: (api) => rememberApi(profile, api, places) };
  }
  // A token names no account: the token itself stands for the account, as long as the token serves.
  const id = account ?? (env.ZOOM_ACCESS_TOKEN || env.ZOOM_ACCOUNT_ID);
  if (!id) return { api: undefined, learn: async () => false };
  const baseUrl = who.baseUrl ?? (env.ZOOM_BASE_URL || (profile?.baseUrl ?? zoomUrl));
  const file = cacheFile("accounts", [id, baseUrl], places);
  return { api: readApi(file), learn: (api) => writeApi(file, api) };
}

/** What is known of an account. */
export interface KnownApi {
  readonly api: Api | undefined;
  /** Keeps what a call has told. Tells whether this could be stored. */
  learn(api: Api): Promise<boolean>;
}

/** Milliseconds for which an answer serves. */
const life = 30 * 24 * 3_600_000;

/** Undefined for a file that is not there, or holds something else. */
function readApi(file: string): Api | undefined {
  try {
    const { api } = JSON.parse(readFileSync(file, "utf8"));
    return api === "im" || api === "contact" ? api : undefined;
  } catch {
    return undefined;
  }
}

async function writeApi(file: string, api: Api): Promise<boolean> {
  try {
    await writePrivately(file, JSON.stringify({ api }));
    await removeOlder(dirname(file), life);
    return true;
  } catch {
    return false;
  }
}
