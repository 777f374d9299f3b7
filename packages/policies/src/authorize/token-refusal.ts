import { PolicyError } from "../errors/policy-error.js";

/**
 * The error for a request for a token that the server refused. The server's description of the error is left out, since
 * it may repeat a secret.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function tokenRefusal(code: string | undefined, status: number | undefined): PolicyError {
  const reason = code !== undefined && /^[a-z_]{1,40}$/.test(code) ? code : undefined;
  const what = reason === undefined ? "with no token" : `"${reason}"`;
  const todo = advice[reason ?? ""] ?? "check the token URL and the settings of the app";
  return new PolicyError(
    "TOKEN",
    `There is no access token: the token URL answered ${status} ${what}; ${todo}.`,
    {
      status,
      reason,
    },
  );
}

const advice: Readonly<Record<string, string>> = {
  invalid_client: "check the client id and secret, and that the app is active",
  unauthorized_client: "allow this grant type for the app, or use another grant",
  unsupported_grant_type: "check `grantType`, and that the id and secret belong to an app of that kind",
  invalid_grant:
    "the grant has expired, was revoked, or was used already: sign in again and store the new token",
  invalid_scope: "ask for scopes that the app has",
  invalid_request: "check `parameters`: one is missing, unknown or wrong",
};
