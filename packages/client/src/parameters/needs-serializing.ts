import type { Call } from "../contract/policy.js";
import { pathPieces } from "./path-pieces.js";

// Text without escapes: in a header ASCII; elsewhere no characters that RFC 3986 reserves and JavaScript does not escape,
// and no lone surrogates.
const inHeader = /^[ -~]*$/;
const inUrl = /^[^!'()*\p{Cs}]*$/u;

/**
 * Whether the parameters of a call need more than openapi-fetch does. Nearly none do: text, numbers and booleans for which
 * `encodeURIComponent` is enough, and in a query lists of these.
 */
export function needsSerializing({ path, operation, init: { params = {} } }: Call): boolean {
  if (operation?.parameters) return true;
  for (const place in params) {
    const values = params[place as keyof typeof params];
    const text = place === "header" ? inHeader : inUrl;
    const isWritten = (value: unknown) =>
      typeof value === "string" ? text.test(value) : value === !!value || Number.isFinite(value);
    for (const name in values) {
      const value = values[name] ?? 0;
      const items = place === "query" && Array.isArray(value) ? value : [value];
      if (place === "cookie" || !/^[\w.~-]+$/.test(name) || !items.every(isWritten)) return true;
    }
  }
  // The value is missing, empty, or a dot segment.
  return pathPieces(path).some((piece, i) => i % 2 && /^\.{0,2}$/.test(`${params.path?.[piece] ?? ""}`));
}
