import { UsageError } from "@partwise/call/command-line";
import type { AccountCredentials } from "@partwise/zoom";
import { findProfile } from "../profiles/find-profile.js";
import { isSameZoom } from "../profiles/is-same-zoom.js";
import { placesOf } from "../profiles/places.js";
import type { Profile } from "../profiles/profile.js";
import { profileFile } from "../profiles/profile-file.js";

/** The credentials of the environment: a token, or an app for which a token is requested. */
export type Credentials = { readonly token: string } | { readonly app: AccountCredentials };

/**
 * Chooses whom to call, and as whom: the environment, as a whole, wherever it holds a credential; else the profile that --profile or
 * ZOOM_IM_PROFILE names, or the current one. Undefined where nobody is signed in.
 * @throws UsageError for credentials that are incomplete, malformed, of both kinds, or meant for another server
 */
export function chooseCredentials(flags: WhoFlags, env: Environment): Chosen | undefined {
  const named = flags.baseUrl ?? (env.ZOOM_BASE_URL || undefined);
  const set = setIn(env);
  if (set.length > 0) {
    if (flags.profile !== undefined) {
      throw new UsageError(
        `--profile is given, and ${set.join(", ")} ${set.length > 1 ? "are" : "is"} set: unset ${set.length > 1 ? "these" : "it"} to use the profile, or leave --profile out.`,
      );
    }
    return { from: "environment", baseUrl: named ?? zoomUrl, credentials: credentialsOf(env) };
  }
  const profile = chooseProfile(flags, env);
  if (profile === undefined) return undefined;
  const baseUrl = named ?? profile.baseUrl;
  if (!isSameZoom(baseUrl, profile.baseUrl)) {
    throw new UsageError(
      `The profile ${profile.name} belongs to ${profile.baseUrl}, and its credentials go nowhere else: the base URL of this call is ${baseUrl}. Leave --base-url and ZOOM_BASE_URL out, or sign in there: \`zoom-im login --profile NAME --base-url ${baseUrl}\`.`,
    );
  }
  return { from: "profile", baseUrl, profile };
}

/**
 * The profile that is used; undefined where the environment holds a credential, and where nobody is signed in.
 * @throws UsageError for a name of no profile
 */
export function chooseProfile(flags: WhoFlags, env: Environment): Profile | undefined {
  if (setIn(env).length > 0) return undefined;
  const list = profileFile(placesOf(env).profiles).read();
  return findProfile(list, flags.profile ?? (env.ZOOM_IM_PROFILE || undefined));
}

/** The variables of the environment that hold a credential. */
export function setIn(env: Environment): readonly string[] {
  return [token, ...ofApp].filter((name) => env[name]);
}

/** The base URL that is called where nothing names one. */
export const zoomUrl = "https://api.zoom.us/v2";

/** The flags that choose credentials. */
export interface WhoFlags {
  readonly profile?: string;
  readonly baseUrl?: string;
}

/** Whom to call, and as whom. */
export type Chosen =
  | { readonly from: "environment"; readonly baseUrl: string; readonly credentials: Credentials }
  | { readonly from: "profile"; readonly baseUrl: string; readonly profile: Profile };

/** The failure of a call where nobody is signed in. */
export function notSignedIn(): UsageError {
  return new UsageError(
    `You are not signed in. Sign in with \`zoom-im login\`; or set the environment variable ${token}, or ${allOfApp} of a Server-to-Server OAuth app. --mock needs neither, nor do --dry-run and --curl of a single call.`,
  );
}

/** Variables of the environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const token = "ZOOM_ACCESS_TOKEN";
const account = "ZOOM_ACCOUNT_ID";
const client = "ZOOM_CLIENT_ID";
const secret = "ZOOM_CLIENT_SECRET";
const ofApp = [account, client, secret] as const;
const allOfApp = `${account}, ${client} and ${secret}`;

/** At least one of the variables is set. */
function credentialsOf(env: Environment): Credentials {
  const set = ofApp.filter((name) => env[name]);
  if (env[token]) {
    if (set.length > 0) {
      throw new UsageError(
        `${token} and ${set.join(", ")} are set: unset ${token} to use the app, or unset the others to use the token.`,
      );
    }
    return { token: tokenOf(env[token]) };
  }
  if (set.length < ofApp.length) {
    const missing = ofApp.filter((name) => !env[name]);
    throw new UsageError(
      `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set: an app needs ${allOfApp}. All three are on the app's page.`,
    );
  }
  const [accountId, clientId, clientSecret] = ofApp.map((name) => wordOf(env, name));
  return { app: { accountId: accountId ?? "", clientId: clientId ?? "", clientSecret: clientSecret ?? "" } };
}

/** @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
function tokenOf(text: string): string {
  if (!/^[A-Za-z0-9\-._~+/]+=*$/.test(text)) {
    throw new UsageError(
      `${token} holds a character that no access token has, such as a line break, a space or a quote: set it to the token alone.`,
    );
  }
  return text;
}

function wordOf(env: Environment, name: (typeof ofApp)[number]): string {
  const word = env[name] ?? "";
  if (/[\s\p{Cc}]/u.test(word)) {
    throw new UsageError(`${name} holds a line break or a space: copy it again from the app's page.`);
  }
  return word;
}
