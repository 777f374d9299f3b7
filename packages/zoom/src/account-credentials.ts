import { clientCredentials, PolicyError, refreshToken, type TokenSource } from "@partwise/policies";

/** The credentials of a Server-to-Server OAuth app: the three values on the app's page in the Zoom App Marketplace. */
export interface AccountCredentials {
  /** The account id of the app. */
  readonly accountId: string;
  /** The client id of the app. */
  readonly clientId: string;
  /** The client secret of the app, which no message holds. */
  readonly clientSecret: string;
}

/**
 * The credentials of an app that acts for a user. Zoom gives a new refresh token with every access token: pass
 * `tokenStore` to keep the newest, and use `refreshToken` for the first.
 */
export interface RefreshCredentials {
  /** The client id of the app. */
  readonly clientId: string;
  /** The client secret of the app, which no message holds; left out for a public client. */
  readonly clientSecret?: string | undefined;
  /** The first refresh token; a `tokenStore` keeps the next ones. */
  readonly refreshToken: string;
}

/**
 * Makes the token source of an app. Errors explain Zoom's refusals.
 * @throws {PolicyError} `SETTINGS` when a credential is empty. The source rejects with `TOKEN` when Zoom refuses.
 * @see https://developers.zoom.us/docs/internal-apps/s2s-oauth/
 */
export function tokenSourceOf(
  credentials: AccountCredentials | RefreshCredentials,
  tokenUrl: string,
): TokenSource {
  if ("refreshToken" in credentials) {
    const refresh = refreshToken({ ...credentials, tokenUrl });
    return (context) => explained(() => refresh(context));
  }
  const { accountId, clientId, clientSecret } = credentials;
  if (typeof accountId !== "string" || accountId === "") {
    throw new PolicyError(
      "SETTINGS",
      "accountId: missing or empty. Pass a string; an environment variable may be unset.",
    );
  }
  const parameters = { account_id: accountId };
  const request = clientCredentials({
    tokenUrl,
    clientId,
    clientSecret,
    grantType: "account_credentials",
    parameters,
  });
  return (context) => explained(() => request(context));
}

const explanations: Readonly<Record<string, string>> = {
  invalid_client: "Zoom does not know this client id with this secret: copy both anew from the app's page.",
  unsupported_grant_type:
    "The credentials belong to another type of app: account credentials need a Server-to-Server OAuth app, a refresh token needs a user-level one.",
  invalid_grant:
    "The refresh token has been used or has expired, or the account id is another's: let the user sign in again, or copy the account id anew.",
  invalid_request:
    "The token URL could not use what was sent: check the account id, or let the user sign in again.",
};

/** Says what a refusal of the token URL means at Zoom. */
export async function explained<Result>(ask: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    const why = error instanceof PolicyError && error.status ? explanations[error.reason ?? ""] : undefined;
    if (!(error instanceof PolicyError) || why === undefined) throw error;
    const { code, status, reason } = error;
    throw new PolicyError(
      code,
      `There is no access token: Zoom answered ${status} "${reason}". ${why}`,
      error,
    );
  }
}
