import isNetworkError from "is-network-error";
import { TransportError, type TransportErrorCode } from "../errors/transport-error.js";

/**
 * The TransportError for what fetch, or the reading of a body, rejected with. Everything else is given back
 * as it is: an abort of the caller's, an error of Partwise's own, a mistake in the program.
 * `where` opens the message: method, path and, where it is known, the origin.
 */
export function toTransportError(error: unknown, where: string, phase: Phase): unknown {
  if (!(error instanceof Error) || isAbort(error)) return error;
  const own = ownIn(error);
  if (own) return own;
  const reason = reasonOf(error);
  // What cannot be called never will be.
  if (/^(ERR_INVALID_URL|unknown scheme|bad port)$/.test(reason)) return error;
  const known = kinds.find(([pattern]) => pattern.test(reason));
  // workerd has no TypeError for it.
  const isOfFetch =
    (error instanceof TypeError && error.cause !== undefined) || isLost(error) || isCut(error);
  if (known === undefined && !isOfFetch && !isNetworkError(error)) return error;
  const [, code, what] = known ?? [undefined, "CONNECTION", "could not be reached"];
  if (phase === "read" && code !== "TIMEOUT" && code !== "NOT_HTTP") {
    return new TransportError(
      "INCOMPLETE",
      `${where}: the answer was cut off, or cannot be decompressed (${reason}).`,
      {
        reason,
      },
    );
  }
  return new TransportError(code, `${where} ${what} (${reason}).`, { reason });
}

/** Where a failure came up: while the request was sent, or while the answer was read. */
export type Phase = "send" | "read";

/** Whether the request cannot have reached the server, so that any method may be sent again. */
export function isUnsent({ reason = "" }: TransportError): boolean {
  return /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(reason);
}

const kinds: readonly (readonly [RegExp, TransportErrorCode, string])[] = [
  [
    /^(ECONNREFUSED)$/,
    "CONNECTION",
    "refused the connection; check the base URL, and that a server runs there",
  ],
  [
    /^(ENOTFOUND|EAI_\w+)$/,
    "CONNECTION",
    "has a host name that nobody knows; check the base URL and the network",
  ],
  [/HEADERS_OVERFLOW|HEADER_OVERFLOW/, "NOT_HTTP", "answered with headers that are too large"],
  [
    /^(HPE_|HTTPParserError|ERR_ASSERTION)/,
    "NOT_HTTP",
    "answered with something that is not HTTP; check the base URL",
  ],
  [
    /CERT|ALTNAME|SELF_SIGNED|^UNABLE_TO_|^(ERR_(TLS|SSL)|EPROTO)/,
    "CERTIFICATE",
    "has a certificate that cannot be trusted or is another host's, or speaks no TLS",
  ],
  [/^(UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT|ETIMEDOUT)$/, "TIMEOUT", "did not answer in time"],
  [/redirect/, "REDIRECT", "answered with a redirect, which was not to be followed"],
  [
    /^(ERR_CONTENT_CODINGS$|too many content-encodings)/,
    "NOT_HTTP",
    "answered in more content codings than any answer needs",
  ],
  [
    /^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|UND_ERR_RES_CONTENT_LENGTH)/,
    "INCOMPLETE",
    "sent an answer that was cut off, or cannot be decompressed",
  ],
  [
    /^(UND_ERR_SOCKET|ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_\w+)$/,
    "CONNECTION",
    "closed the connection without an answer",
  ],
];

/** The code, else the name or the message, of the innermost cause: run times put their own reason there. */
function reasonOf(error: Error): string {
  const { cause, name } = error;
  if (cause instanceof Error) return reasonOf(cause);
  const code: unknown = "code" in error ? error.code : undefined;
  if (isRedirected(error.message) || code === "UnexpectedRedirect") return "unexpected redirect";
  if (typeof code === "string") return code;
  if (told.test(error.message)) return error.message;
  return name === "Error" || name === "TypeError" ? "no reason given" : name;
}

/** What Node's fetch says without a code. */
const told = /^(redirect count exceeded|unknown scheme|bad port)$|^too many content-encodings/;

/** By the words of Node and of Deno; Bun has a code for it. */
function isRedirected(message: string): boolean {
  return /^unexpected redirect$|redirect mode is set to 'error'/.test(message);
}

/** @see https://developers.cloudflare.com/workers/observability/errors/ */
function isLost({ message }: Error): boolean {
  return /^Network connection lost\b/.test(message);
}

/** What Deno, and Firefox, say of an answer that has no end. */
function isCut({ message }: Error): boolean {
  return /^(error (reading a|decoding response) body|Content-Length header of network response exceeds|Decoding failed\.$|Error in (input|body) stream$)/.test(
    message,
  );
}

function isAbort({ name }: Error): boolean {
  return name === "AbortError" || name === "TimeoutError";
}

/** The error of Partwise's own that an error is, or was caused by: a source of the body that failed, say. */
function ownIn(error: Error): Error | undefined {
  if (ownNames.includes(error.name)) return error;
  return error instanceof TypeError && error.cause instanceof Error ? ownIn(error.cause) : undefined;
}

const ownNames = ["TransportError", "PolicyError", "CallError", "MultipartError", "ApiError"];
