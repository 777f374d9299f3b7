import { type Attempt, nameOf, noteOf } from "@partwise/call/command-line";
import type { ZoomError } from "@partwise/zoom";
import { attemptWords } from "../attempts/attempt-words.js";
import { RefusedError } from "../errors/refused-error.js";

/** The error for a refusal: what Zoom says, how often the call was tried, and what to do with the commands of this program. */
export function refusal(last: Attempt, error: ZoomError, attempts: readonly Attempt[]): RefusedError {
  return new RefusedError(nameOf(last), error, {
    attempts: attempts.length,
    note: isSuccess(error) ? "" : noteOf(attempts, attemptWords),
    whatToDo: whatToDo(error, last),
    retryAfter: last.response?.headers.get("retry-after") ?? undefined,
  });
}

/** Zoom refuses some calls with a status of 2xx. */
function isSuccess({ status }: ZoomError): boolean {
  return status >= 200 && status < 300;
}

function whatToDo(error: ZoomError, { request }: Attempt): string {
  const { help, status, code, trackingId, rateLimit } = error;
  const { origin } = new URL(request.url);
  if (rateLimit?.kind === "per-second") return "Wait a second, and run fewer programs at a time.";
  if (rateLimit?.kind === "daily")
    return "Wait until the time in Retry-After: the account has used up today's calls of this kind.";
  if (code === 300) return missingProperty(error, request) ?? help ?? "";
  if (code === 4130 && request.url.includes("/virtual_backgrounds")) {
    return "The account has no user group with this id. --group takes the name of a user group, too.";
  }
  const own = code === undefined ? undefined : ownHelp[code];
  if (own !== undefined) return own.replace("ORIGIN", origin);
  if (status === 401 || code === 401) return newToken;
  if (help !== undefined) return help;
  if (status === 408) return "Try again later.";
  if (status < 400)
    return `Check the base URL: Zoom's API never answers with this status, and ${origin} did.`;
  return trackingId === undefined
    ? `Check the base URL: ${origin} may not be Zoom's API. --verbose shows what was sent, and what came back.`
    : "Read what Zoom says above. Zoom's support can find the call by its tracking id.";
}

const newToken =
  "The access token has expired or is not valid: set ZOOM_ACCESS_TOKEN to a new one; or unset ZOOM_ACCESS_TOKEN and sign in with `zoom-im login`, after which zoom-im requests tokens by itself.";

/** What to do with the commands and flags of this program, by Zoom's code. */
const ownHelp: Readonly<Record<number, string>> = {
  124: newToken,
  1001: "No person of the account has this id or e-mail. Check its spelling.",
  2001: "Zoom knows no such account: check the id of --account, which has to be a sub-account of yours.",
  4130: "`zoom-im groups list` shows the ids and names of all groups; a group of users has another kind of id.",
  4132: "Choose another name: `zoom-im groups list` shows the names that are taken.",
  4137: "This account has contact groups: leave out --api im, or pass --api contact.",
  4700: newToken,
  64041: "Zoom knows no such path at ORIGIN: check --base-url and ZOOM_BASE_URL.",
};

/** What contact groups call otherwise than IM groups, of which the flags are. */
const contactNames: ReadonlyMap<string, string> = new Map([
  ["group_name", "name"],
  ["group_privacy", "type"],
  ["privacy", "type"],
  ["group_members", "members"],
]);

/** For Zoom's `Missing field: name.`, and for the properties that Zoom names: which flags to add or to correct. */
function missingProperty({ message, errors }: ZoomError, request: Request): string | undefined {
  const [, missing] = /^Missing field: *(\w+(?:\.\w+)*)/i.exec(message) ?? [];
  if (missing !== undefined) return `Add ${flagOf(missing, request)}.`;
  const named = [...new Set(errors.map(({ field }) => field).filter((field) => /^\w+$/.test(field)))];
  return named.length === 0
    ? undefined
    : `Correct ${named.map((field) => flagOf(field, request)).join(" and ")}.`;
}

/** Where the command line has a property of a body: an argument, or a flag. */
function flagOf(named: string, { method, url }: Request): string {
  const property = contactNames.get(named) ?? named;
  if (/^(files?|pic_file)$/.test(property)) return "FILE, the argument";
  if (property === "name" && method === "POST") {
    const command = url.endsWith("/emoji/files") ? "emoji add" : "groups create";
    return `NAME, the argument of \`zoom-im ${command}\``;
  }
  return property === "members" ? "WHO, the members" : `--${property.replaceAll("_", "-")}`;
}
