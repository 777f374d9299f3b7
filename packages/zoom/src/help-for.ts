import type { ZoomRateLimit, ZoomRateLimitKind } from "./zoom-rate-limit.js";

/** What Zoom's code means and what to do; undefined for an unknown code. Without a code, pass the HTTP status. */
export function helpFor(
  code: number,
  about: {
    readonly missingScopes: readonly string[];
    readonly rateLimit: ZoomRateLimit | undefined;
    readonly missing: boolean;
    readonly hasOwnHost: boolean;
  },
): string | undefined {
  const { missingScopes, rateLimit, missing, hasOwnHost } = about;
  if (missingScopes.length > 0) {
    const one = missingScopes.length > 1 ? "one of the scopes" : "the scope";
    return `The access token lacks ${one} ${missingScopes.join(", ")}. Add it to the app, then get a new token.`;
  }
  if (rateLimit?.kind) return rateLimitHelp[rateLimit.kind];
  if (code === 300 && missing) return missingContactGroup;
  if (code === 64_041 && hasOwnHost) return wrongHost;
  return (
    help[code] ??
    (code >= 500 && code < 600 ? "Zoom or a gateway before it is failing. Try again later." : undefined)
  );
}

const missingContactGroup =
  "The contact group does not exist. List the contact groups to see their ids. If the group is there, a property of the request is wrong.";

const wrongHost =
  "This host does not take files. Leave `baseUrl` and `fileUrl` out, so that the operation's own host is called, or correct `fileUrl`.";

const help: Readonly<Record<number, string>> = {
  [-1]: "Zoom's server did not find a part that it needs. Check the names of the parts.",
  120: "The upload was not accepted: empty, too large, of the wrong type, without a filename, or too many files. Send another file, or delete one of those that are there.",
  124: "The access token has expired or is not valid. Get a new one.",
  200: "The account's plan or role does not allow this call. Ask the administrator of the account.",
  300: "A property is missing or has a value that Zoom does not accept. Correct the properties that Zoom names.",
  1001: "The user does not exist in this account. Check the id of the user.",
  3000: "Webinars are not switched on for this account or its user. Ask the administrator of the account.",
  3001: "The webinar or meeting does not exist. Check its number.",
  1010: "The user or group does not belong to this account. Check both ids, and whose token it is.",
  4130: "The group does not exist. List the groups to see their ids; a user group has another kind of id.",
  4132: "Another group of the account has this name. Choose another name.",
  4137: "Zoom has retired the IM group API for this account. Contact groups take its place: call /contacts/groups.",
  4700: "The access token is empty or not valid. Get a new one.",
  4711: "The access token lacks a scope. Add it to the app, then get a new token.",
  64041: "Zoom knows no such path on this host. Check the base URL.",
  401: "The access token is missing or not valid. Get a new one.",
  403: "The app or its user may not do this. Check the app's scopes and the user's role.",
  404: "Zoom did not find what the path names. Check the ids in the path.",
  415: "Zoom does not accept this media type here. Send another one.",
  429: "A rate limit was reached. Wait, then try again.",
};

const rateLimitHelp: Readonly<Record<ZoomRateLimitKind, string>> = {
  "per-second":
    "The account makes too many calls of this label a second. Wait a second; pass `plan` to stay below the limit.",
  daily: "The account has used up today's calls of this label. Wait until the time in Retry-After.",
  "per-user": "This user's calls for today are used up. Wait until 00:00 UTC.",
  concurrency:
    "Another call works on the same thing. Wait for that call, or make such calls one after the other.",
};
