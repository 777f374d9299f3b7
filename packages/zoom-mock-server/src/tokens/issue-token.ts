import type { Answer } from "@partwise/mock-server/instance";
import type { Grant } from "./grant.js";
import type { Tokens } from "./tokens.js";

/** Zoom's answer to a request for a token. Parameters may be in the query or in an urlencoded body. */
export function issueToken(request: TokenRequest, credentials: Credentials, tokens: Tokens): Answer {
  if (request.method !== "POST") {
    const body = { reason: "method not allowed", error: "invalid_request" };
    return { status: 405, headers: { allow: "POST" }, body };
  }
  const { clientId, clientSecret, accountId, grants } = credentials;
  const isForm = /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(request.contentType);
  const form = new URLSearchParams(isForm ? new TextDecoder().decode(request.body) : "");
  const read = (name: string) => request.query.get(name) ?? form.get(name) ?? "";
  const basic = /^basic +(\S+) *$/i.exec(request.authorization ?? "")?.[1] ?? "";
  const isConfidential = Buffer.from(basic, "base64").toString() === `${clientId}:${clientSecret}`;
  // A public client sends its id alone, and has the grants of users alone.
  const isPublic = request.authorization === undefined && read("client_id") === clientId;
  if (!isConfidential && !(isPublic && userGrants.has(read("grant_type")))) {
    return refuse("Invalid client_id or client_secret", "invalid_client");
  }
  const grant = grants.find((known) => known === read("grant_type"));
  if (!grant) return refuse("unsupported grant type", "unsupported_grant_type");
  if (grant === "account_credentials" && read("account_id") !== accountId) {
    return refuse("unknown account_id", "invalid_request");
  }
  if (
    grant === "authorization_code" &&
    !tokens.useCode(read("code"), read("redirect_uri"), read("code_verifier"))
  ) {
    return refuse("Invalid authorization code", "invalid_grant");
  }
  if (grant === "refresh_token" && !tokens.useRefreshToken(read("refresh_token"))) {
    return refuse("Invalid Token!", "invalid_grant");
  }
  return {
    status: 200,
    headers: { "cache-control": "no-store" },
    body: {
      access_token: tokens.issue(),
      token_type: "bearer",
      ...(userGrants.has(grant) && { refresh_token: tokens.issueRefreshToken() }),
      expires_in: tokens.lifetime,
      scope: tokens.scopes.join(" "),
      api_url: request.origin,
    },
  };
}

const userGrants: ReadonlySet<string> = new Set(["authorization_code", "refresh_token"]);

/** The credentials and grants that the token URL accepts. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

/** A request to the token URL. */
export interface TokenRequest {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Scheme, host and port of the server, for `api_url` of the answer. */
  readonly origin: string;
}

function refuse(reason: string, error: string): Answer {
  return { status: 400, body: { reason, error } };
}
