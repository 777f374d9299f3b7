import { isError } from "../errors/is-error.js";
import type { RequestUrl } from "./shared/request-url.js";

/**
 * The TypeError with which a request rejects, as in fetch, when no answer comes; `cause.code` says why
 * (`ECONNREFUSED`, `CERT_HAS_EXPIRED`, `HPE_...`).
 */
export function transportError(method: string, url: RequestUrl, error: unknown): TypeError {
  const cause = causeOf(error);
  const code = (cause as FailureCause).code;
  const why = code === undefined ? "" : ` (${code})`;
  return new TypeError(`${method} ${url.origin}${url.pathname}: fetch failed${why}. ${adviceOn(code)}`, {
    cause,
  });
}

/** Facts about a failure of the network, under Node's names. No bytes that either side sent. */
export interface FailureCause extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly address?: string;
  readonly port?: number;
  readonly hostname?: string;
}

/** The TypeError of an answer whose body ended too soon, or could not be decoded. */
export function cutOffError(method: string, url: RequestUrl, error: unknown): TypeError {
  const message = `${method} ${url.origin}${url.pathname}: the answer was cut short. Ask again, if that is safe.`;
  return new TypeError(message, { cause: causeOf(error) });
}

/**
 * A copy of Node's error without bytes of the answer, such as the `rawPacket` of a parse error. Some parse errors of undici
 * have no `code`: HPE_UNKNOWN then tells the parse error from a connection that failed.
 */
function causeOf(error: unknown): unknown {
  if (!isError(error) || !("code" in error) || error.name === "MultipartError") return error;
  const known = ["code", "syscall", "address", "port", "hostname"] as const;
  const cause: Record<string, unknown> & Error = Object.assign(new Error(error.message));
  for (const key of known) if (key in error) cause[key] = error[key as never];
  if (error.name === "HTTPParserError") cause.code ??= "HPE_UNKNOWN";
  return cause;
}

function adviceOn(code = ""): string {
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)) {
    return "The certificate is not to be trusted: give the certificate authority as `ca`.";
  }
  if (/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code)) {
    return "Is the URL right, and is the server up?";
  }
  return code.startsWith("HPE_") ? "What came back is not HTTP." : "See the cause.";
}
