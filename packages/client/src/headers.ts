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

function toRecord(headers: CallInit["headers"]): Readonly<Record<string, unknown>> {
  if (!headers) return {};
  return headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(headers) : { ...headers };
}
