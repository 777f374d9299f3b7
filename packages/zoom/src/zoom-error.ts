import type { Call } from "@partwise/client";
import { helpFor } from "./help-for.js";
import { isMissing } from "./is-missing.js";
import { rateLimitOf, type ZoomRateLimit } from "./zoom-rate-limit.js";

/** A refusal by Zoom, in one shape for all forms of Zoom's answers. */
export interface ZoomError {
  /** The HTTP status; a 2xx when Zoom sent the refusal with a 2xx. */
  readonly status: number;
  /** Zoom's code, such as 4130; undefined when the answer has none, such as a gateway's HTML page. */
  readonly code: number | undefined;
  /** Zoom's message; empty when the answer has none. Wordings change: decide by `code`. */
  readonly message: string;
  /**
   * Whether what the path names does not exist: status 404, and for contact groups status 400 with code 300 and no refused
   * property.
   */
  readonly missing: boolean;
  /** The refused properties; empty when Zoom names none. */
  readonly errors: readonly ZoomPropertyError[];
  /** The id of the request that Zoom's support asks for; undefined when the answer has none. */
  readonly trackingId: string | undefined;
  /** What the code means and what to do; undefined for an unknown code. */
  readonly help: string | undefined;
  /** The scopes of which the token needs one; empty unless the code is 4711. */
  readonly missingScopes: readonly string[];
  /** The limit that was reached; undefined unless the status is 429. */
  readonly rateLimit: ZoomRateLimit | undefined;
  /** The answer's body: parsed JSON, text, or undefined when empty. */
  readonly body: unknown;
}

/** One refused property. */
export interface ZoomPropertyError {
  /** The path of the property as Zoom writes it, such as `user_info.email`. */
  readonly field: string;
  /** What Zoom says of the property. */
  readonly message: string;
}

/**
 * Reads a refusal from its body: parsed JSON, text or undefined. Never throws. `scopes` are the operation's, for an
 * answer that does not name the missing scopes. `call` tells what some codes mean.
 */
export function parseZoomError(
  body: unknown,
  response: Response,
  scopes: readonly string[] = [],
  call?: Pick<Call, "path" | "operation">,
): ZoomError {
  const { code, message: text, error_message, reason, errors } = recordOf(body);
  const { status, headers } = response;
  const number = numberOf(code);
  const message = [text, error_message, reason].find(isFilledText) ?? "";
  const missingScopes = number === 4711 ? (scopesIn(message) ?? scopes) : [];
  const rateLimit = status === 429 ? rateLimitOf(response, message) : undefined;
  const refused = Array.isArray(errors) ? errors.map(propertyErrorOf) : [];
  const missing = isMissing({ status, code: number, errors: refused }, call?.path);
  const hasOwnHost = call?.operation?.servers !== undefined;
  return {
    status,
    code: number,
    message,
    missing,
    errors: refused,
    trackingId: headers.get("x-zm-trackingid") ?? undefined,
    help: helpFor(number ?? status, { missingScopes, rateLimit, missing, hasOwnHost }),
    missingScopes,
    rateLimit,
    body,
  };
}

/** The scopes that a message lists as `scopes:[a, b]`. */
function scopesIn(message: string): readonly string[] | undefined {
  const opening = /scopes?:?\s*\[/i.exec(message);
  if (opening === null) return undefined;
  // `indexOf` takes linear time; an expression up to `]` would search anew from each `[` of an unclosed text.
  const start = opening.index + opening[0].length;
  const end = message.indexOf("]", start);
  const scopes = end === -1 ? [] : message.slice(start, end).split(/[\s,]+/);
  const named = scopes.filter((scope) => scope !== "");
  return named.length > 0 ? named : undefined;
}

/**
 * Whether the body of a 2xx is a refusal: an object with a non-zero `code`, or with a word as `code` and a `message`.
 */
export function isRefusal(body: unknown): boolean {
  const { code, message } = recordOf(body);
  const number = numberOf(code);
  return number === undefined ? isFilledText(code) && isFilledText(message) : number !== 0;
}

function propertyErrorOf(value: unknown): ZoomPropertyError {
  const { field, message } = recordOf(value);
  return { field: isFilledText(field) ? field : "", message: isFilledText(message) ? message : "" };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A code as a number. Some of Zoom's products send codes as text. */
function numberOf(value: unknown): number | undefined {
  const number = isFilledText(value) && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" ? number : undefined;
}

function isFilledText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
