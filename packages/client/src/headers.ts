import type { CallInit } from "./policy.js";

/** The Content-Type that the call itself asks for, whatever the case of its name. */
export function contentTypeOf(headers: CallInit["headers"]): string | undefined {
  if (!headers) return undefined;
  const found = Object.entries(recordOf(headers)).filter(([name]) => name.toLowerCase() === "content-type");
  const value = found.at(-1)?.[1];
  return typeof value === "string" ? value : undefined;
}

/**
 * The headers of a call, by lower-case name: the described Accept gives way to the client's and to the call's, the
 * Content-Type of a body that is encoded here to none. Without a body none of the client's is sent; `null` leaves it to fetch.
 */
export function headersOf(
  client: CallInit["headers"],
  { headers, body }: Pick<CallInit, "headers" | "body">,
  accept: string | undefined,
  contentType: string | null | undefined,
): Readonly<Record<string, unknown>> {
  const merged: Record<string, unknown> = { accept: accept || undefined };
  merge(merged, client);
  if (body === undefined) merged["content-type"] = null;
  merge(merged, headers);
  if (contentType !== undefined) merged["content-type"] = contentType;
  return merged;
}

function merge(merged: Record<string, unknown>, headers: CallInit["headers"]): void {
  const record = recordOf(headers);
  for (const name in record) if (record[name] !== undefined) merged[name.toLowerCase()] = record[name];
}

/** Headers by name. */
export function recordOf(headers: CallInit["headers"]): Readonly<Record<string, unknown>> {
  if (!headers) return {};
  return headers instanceof Headers || Array.isArray(headers)
    ? Object.fromEntries(headers)
    : (headers as Readonly<Record<string, unknown>>);
}
