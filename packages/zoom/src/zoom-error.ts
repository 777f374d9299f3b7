import { helpFor } from "./help-for.js";
import { rateLimitOf, type ZoomRateLimit } from "./zoom-rate-limit.js";

/** A refusal of Zoom's, in one shape for all the forms that its answers take. */
export interface ZoomError {
  /** The HTTP status. A 2xx stands here when the body carried a non-zero code. */
  readonly status: number;
  /** Zoom's own code, such as 4130. Absent where the answer held none, as with a gateway's HTML. */
  readonly code: number | undefined;
  /** Zoom's wording. It drifts, so decide by `code`. Empty where the answer held none. */
  readonly message: string;
  readonly errors: readonly ZoomPropertyError[];
  /** What Zoom's support asks for. */
  readonly trackingId: string | undefined;
  /** What the code means and what to do, where that is known. */
  readonly help: string | undefined;
  /** The scopes, one of which the token lacks; empty unless the code is 4711. */
  readonly missingScopes: readonly string[];
  /** Which limit was reached; absent unless the status is 429. */
  readonly rateLimit: ZoomRateLimit | undefined;
  /** The answer as it came, parsed where it was JSON; undefined where it was empty. */
  readonly body: unknown;
}

/** One refused property. */
export interface ZoomPropertyError {
  /** Zoom's word for the dotted path of the property, such as `user_info.email`. */
  readonly field: string;
  readonly message: string;
}

/**
 * Reads the body of a refusal (parsed JSON, text or nothing). Never throws. `scopes` are those that the operation needs,
 * for an answer that does not say which one is missing.
 */
export function parseZoomError(body: unknown, response: Response, scopes: readonly string[] = []): ZoomError {
  const { code, message: text, error_message, reason, errors } = recordOf(body);
  const { status, headers } = response;
  const number = numberOf(code);
  const message = [text, error_message, reason].find(isText) ?? "";
  const missingScopes = number === 4711 ? (scopesIn(message) ?? scopes) : [];
  const rateLimit = status === 429 ? rateLimitOf(response, message) : undefined;
  return {
    status,
    code: number,
    message,
    errors: Array.isArray(errors) ? errors.map(propertyErrorOf) : [],
    trackingId: headers.get("x-zm-trackingid") ?? undefined,
    help: helpFor(number ?? status, { missingScopes, rateLimit }),
    missingScopes,
    rateLimit,
    body,
  };
}

/** Zoom lists them as `scopes:[a, b]`. */
function scopesIn(message: string): readonly string[] | undefined {
  const opening = /scopes?:?\s*\[/i.exec(message);
  if (opening === null) return undefined;
  // Not by the same expression: where no bracket closes, it would look for one from each that opens.
  const start = opening.index + opening[0].length;
  const end = message.indexOf("]", start);
  const scopes = end === -1 ? [] : message.slice(start, end).split(/[\s,]+/);
  const named = scopes.filter((scope) => scope !== "");
  return named.length > 0 ? named : undefined;
}

/** Whether a body that came with a 2xx is a refusal all the same: an object with a non-zero code, or a word and a message. */
export function isRefusal(body: unknown): boolean {
  const { code, message } = recordOf(body);
  const number = numberOf(code);
  return number === undefined ? isText(code) && isText(message) : number !== 0;
}

function propertyErrorOf(value: unknown): ZoomPropertyError {
  const { field, message } = recordOf(value);
  return { field: isText(field) ? field : "", message: isText(message) ? message : "" };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Zoom sends codes as numbers; some products send them as text. */
function numberOf(value: unknown): number | undefined {
  const number = isText(value) && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" ? number : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
