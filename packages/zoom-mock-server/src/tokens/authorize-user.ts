import type { Answer, ReceivedRequest } from "@partwise/mock-server/instance";
import type { Credentials } from "./issue-token.js";
import type { Tokens } from "./tokens.js";

/**
 * Zoom's page where a user allows an app: allows at once, and redirects back with a code. The redirect has to lead to this machine,
 * and PKCE to be of the method `S256`.
 */
export function authorizeUser(
  { method, query }: Pick<ReceivedRequest, "method" | "query">,
  { clientId, grants }: Credentials,
  tokens: Tokens,
): Answer {
  const read = (name: string) => query.get(name) ?? "";
  const redirectUri = read("redirect_uri");
  const challenge = read("code_challenge");
  if (method !== "GET") return refuse(405, "method not allowed");
  if (read("client_id") !== clientId) return refuse(400, "Invalid client_id: (4702)");
  if (!isOfThisMachine(redirectUri)) return refuse(400, "Invalid redirect: (4709)");
  const back = new URL(redirectUri);
  if (query.has("state")) back.searchParams.set("state", read("state"));
  const isPlain = challenge !== "" && read("code_challenge_method") !== "S256";
  if (read("response_type") !== "code" || isPlain) {
    back.searchParams.set("error", "invalid_request");
  } else if (!grants.includes("authorization_code")) {
    back.searchParams.set("error", "unauthorized_client");
  } else {
    back.searchParams.set("code", tokens.issueCode({ redirectUri, challenge }));
  }
  return { status: 302, headers: { location: back.href, "cache-control": "no-store" } };
}

/** The path of the page. */
export const authorizePath = "/oauth/authorize";

function isOfThisMachine(text: string): boolean {
  return URL.canParse(text) && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(text).hostname);
}

function refuse(status: number, reason: string): Answer {
  return { status, body: { reason, error: "invalid_request" } };
}
