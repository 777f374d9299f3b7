import isNetworkError from "is-network-error";
import { isError } from "../errors/is-error.js";
import { TransportError, type TransportErrorCode } from "../errors/transport-error.js";

/**
 * The TransportError for a rejection of fetch or of reading a body. Any other error is returned as is: an abort by the
 * caller, an error of Partwise, a bug. `where` opens the message: method, path and, if known, the origin.
 */
export function toTransportError(error: unknown, where: string, phase: Phase): unknown {
  if (!isError(error) || isAbort(error)) return error;
  const own = ownIn(error);
  if (own) return own;
  const reason = reasonOf(error);
  // These URLs can never be called, so this is a bug, not a failure of the network.
  if (/^(ERR_INVALID_URL|unknown scheme|bad port)$/.test(reason)) return error;
  const known = kinds.find(([pattern]) => pattern.test(reason));
  // A connection that workerd lost, and an answer that Deno or Firefox cut off, is no TypeError with a cause.
  const isOfFetch =
    (error.name === "TypeError" && error.cause !== undefined) || isLost(error) || isCut(error);
  if (known === undefined && !isOfFetch && !isNetworkError(error)) return error;
  const [, code, what] = known ?? [
    undefined,
    "CONNECTION",
    "could not be reached; check the base URL and the network",
  ];
  if (phase === "read" && code !== "TIMEOUT" && code !== "NOT_HTTP") {
    return new TransportError(
      "INCOMPLETE",
      `${where}: the answer was cut off, or cannot be decompressed; try again later (${reason}).`,
      {
        reason,
      },
    );
  }
  return new TransportError(code, `${where} ${what} (${reason}).`, { reason });
}

/** When a failure happened: while the request was sent, or while the answer was read. */
export type Phase = "send" | "read";

/** Whether the request never reached the server, so that any method may be sent again. */
export function isUnsent({ reason = "" }: TransportError): boolean {
  return /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(reason);
}

const kinds: readonly (readonly [RegExp, TransportErrorCode, string])[] = [
  [
    /^(ECONNREFUSED)$/,
    "CONNECTION",
    "refused the connection; check the base URL, and that a server runs there",
  ],
  [/^(ENOTFOUND|EAI_\w+)$/, "CONNECTION", "has an unknown host name; check the base URL and the network"],
  [
    /HEADERS_OVERFLOW|HEADER_OVERFLOW/,
    "NOT_HTTP",
    "answered with headers that are too large; raise the limit of the run time",
  ],
  [
    /^(HPE_|HTTPParserError|ERR_ASSERTION)/,
    "NOT_HTTP",
    "answered with something that is not HTTP; check the base URL",
  ],
  [
    /CERT|ALTNAME|SELF_SIGNED|^UNABLE_TO_|^(ERR_(TLS|SSL)|EPROTO)/,
    "CERTIFICATE",
    "has a certificate that cannot be trusted or is another host's, or speaks no TLS; check the base URL and the certificate",
  ],
  [
    /^(UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT|ETIMEDOUT)$/,
    "TIMEOUT",
    "did not answer in time; try again later",
  ],
  [/redirect/, "REDIRECT", "answered with a redirect, which this call does not follow; check the base URL"],
  [
    /^(ERR_CONTENT_CODINGS$|too many content-encodings)/,
    "NOT_HTTP",
    "answered in more content codings than any answer needs; check the base URL",
  ],
  [
    /^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|UND_ERR_RES_CONTENT_LENGTH|ERR_INCOMPLETE$)/,
    "INCOMPLETE",
    "sent an answer that was cut off, or cannot be decompressed; try again later",
  ],
  [
    /^(UND_ERR_SOCKET|ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_\w+)$/,
    "CONNECTION",
    "closed the connection without an answer; try again later",
  ],
];

/** The code, else the message or name, of the innermost cause, where run times put the reason. */
function reasonOf(error: Error): string {
  const { cause, name } = error;
  if (isError(cause)) return reasonOf(cause);
  const code: unknown = "code" in error ? error.code : undefined;
  if (isRedirected(error.message) || code === "UnexpectedRedirect") return "unexpected redirect";
  // Node has one code for all that OpenSSL finds wrong, and OpenSSL's own words in the message.
  const [, openSsl] = code === "EPROTO" ? (/SSL routines:[^:]*:([\w ]+):/.exec(error.message) ?? []) : [];
  if (openSsl !== undefined) return `ERR_SSL_${openSsl.toUpperCase().replaceAll(" ", "_")}`;
  if (typeof code === "string") return code;
  if (told.test(error.message)) return error.message;
  return name === "Error" || name === "TypeError" ? "no reason given" : name;
}

/** Messages of Node's fetch that have no code. */
const told = /^(redirect count exceeded|unknown scheme|bad port)$|^too many content-encodings/;

/** Whether the message is that of a refused redirect in Node or Deno. Bun has a code instead. */
function isRedirected(message: string): boolean {
  return /^unexpected redirect$|redirect mode is set to 'error'/.test(message);
}

/**
 * Whether the message is workerd's for a lost connection.
 * @see https://developers.cloudflare.com/workers/observability/errors/
 */
function isLost({ message }: Error): boolean {
  return /^Network connection lost\b/.test(message);
}

/** Whether the message is that of Deno or Firefox for an answer that was cut off. */
function isCut({ message }: Error): boolean {
  return /^(error (reading a|decoding response) body|Content-Length header of network response exceeds|Decoding failed\.$|Error in (input|body) stream$)/.test(
    message,
  );
}

function isAbort({ name }: Error): boolean {
  return name === "AbortError" || name === "TimeoutError";
}

/** The Partwise error that `error` is or was caused by, such as a failed source of the body. */
function ownIn(error: Error): Error | undefined {
  if (ownNames.includes(error.name)) return error;
  return error.name === "TypeError" && isError(error.cause) ? ownIn(error.cause) : undefined;
}

const ownNames = ["TransportError", "PolicyError", "CallError", "MultipartError", "ApiError"];
