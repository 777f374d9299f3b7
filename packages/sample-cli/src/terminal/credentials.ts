import { UsageError } from "@partwise/call/command-line";
import type { AccountCredentials } from "@partwise/zoom";

/** How a call is authorized: by a token, or by an app for which a token is requested. */
export type Credentials = { readonly token: string } | { readonly app: AccountCredentials };

type Environment = Readonly<Record<string, string | undefined>>;

const token = "ZOOM_ACCESS_TOKEN";
const account = "ZOOM_ACCOUNT_ID";
const client = "ZOOM_CLIENT_ID";
const secret = "ZOOM_CLIENT_SECRET";
const ofApp = [account, client, secret] as const;
const allOfApp = `${account}, ${client} and ${secret}`;

/**
 * Reads the credentials from the environment.
 * @throws UsageError where the credentials are missing, incomplete, malformed, or of both kinds; no message quotes a value
 */
export function credentialsOf(env: Environment): Credentials {
  const set = ofApp.filter((name) => env[name]);
  if (env[token]) {
    if (set.length > 0) {
      throw new UsageError(
        `${token} and ${set.join(", ")} are set: unset ${token} to use the app, or unset the others to use the token.`,
      );
    }
    return { token: tokenOf(env[token]) };
  }
  if (set.length === 0) {
    throw new UsageError(
      `There is no access token: set the environment variable ${token}, or ${allOfApp} of a Server-to-Server OAuth app. --mock, --dry-run and --curl need no token.`,
    );
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

/** The values in the environment that no output may show. */
export function secretsOf(env: Environment): readonly string[] {
  return [token, ...ofApp].flatMap((name) => env[name]?.trim() || []);
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
