import { essenceOf, isMultipart } from "@partwise/multipart/plain";
import { CallError } from "./errors.js";
import type { CallInit } from "./policy.js";

/** The Content-Type that the call itself asks for, whatever the case of its name. */
export function contentTypeOf(headers: CallInit["headers"]): string | undefined {
  if (!headers) return undefined;
  const found = Object.entries(toRecord(headers)).filter(([name]) => name.toLowerCase() === "content-type");
  const value = found.at(-1)?.[1];
  return typeof value === "string" ? value : undefined;
}

/** The Content-Type last, so that it wins over the caller's in any case; `null` leaves it to fetch. */
export function withContentType(
  headers: CallInit["headers"],
  contentType: string | null,
): Readonly<Record<string, unknown>> {
  return { ...toRecord(headers), "Content-Type": contentType };
}

/**
 * Gives a multipart request back the Content-Type that a middleware dropped, as `new Request(request,
 * { headers })` does. A multipart type with another boundary is taken for a body of the middleware's own.
 * @throws CallError `MEDIA_TYPE` when it is no multipart type any more: the server could not read the body
 */
export function keepContentType(request: Request, contentType: string): Request {
  const actual = request.headers.get("content-type");
  if (actual === contentType) return request;
  if (actual === null) {
    request.headers.set("content-type", contentType);
  } else if (!isMultipart(actual)) {
    throw new CallError(
      "MEDIA_TYPE",
      `A middleware: its Content-Type header says ${essenceOf(actual)}, but the body is sent as ${essenceOf(contentType)}. Leave the header out, or encode the body with a bodySerializer.`,
    );
  }
  return request;
}

/** By name, as they were written. */
export function toRecord(headers: CallInit["headers"]): Readonly<Record<string, unknown>> {
  if (!headers) return {};
  return headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(headers) : { ...headers };
}
