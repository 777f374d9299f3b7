import type { CallInit } from "../contract/policy.js";

/**
 * The headers of a call, by lower-case name. The client's and the call's Accept replace the described one. A Content-Type is
 * removed if the client encodes the body, and the client's own without a body; `null` leaves Content-Type to fetch.
 */
export function headersOf(
  client: Given,
  { headers, body }: Pick<CallInit, "headers" | "body">,
  accept: string | undefined,
  contentType: string | null | undefined,
): Merged {
  const merged = merge({ accept: accept || undefined }, client);
  if (body === undefined) merged["content-type"] = null;
  merge(merged, headers);
  if (contentType !== undefined) merged["content-type"] = contentType;
  return merged;
}

type Given = CallInit["headers"];
type Merged = Record<string, unknown>;

/** The Content-Type that the call itself names, whatever the case of the header's name. */
export function contentTypeOf(headers: Given): string | undefined {
  const value = headers && merge({}, headers)["content-type"];
  return typeof value === "string" ? value : undefined;
}

function merge(merged: Merged, headers: Given): Merged {
  const record = toRecord(headers);
  for (const name of Object.keys(record)) {
    if (record[name] !== undefined) merged[name.toLowerCase()] = record[name];
  }
  return merged;
}

/** Headers by name. */
export function toRecord(headers: Given): Readonly<Record<string, unknown>> {
  const isList = headers instanceof Headers || Array.isArray(headers);
  return isList ? Object.fromEntries(headers) : ((headers ?? {}) as Readonly<Record<string, unknown>>);
}
