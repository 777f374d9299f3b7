import type { SecuritySchemeMetadata } from "@partwise/description/reading";
import type { ReceivedRequest } from "../contract/received-request.js";
import { decodeForm, readPairs } from "../parameters/read-pairs.js";

/**
 * What a request gives for a scheme: a token, a key, or `user:password` of Basic. Undefined for none, and for another kind.
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object
 */
export function credentialOf(
  { type, in: place, name = "", scheme = "bearer" }: Scheme,
  { headers, query }: Pick<ReceivedRequest, "headers" | "query">,
): string | undefined {
  if (type === "apiKey") {
    if (place === "query") return query.get(name) ?? undefined;
    if (place === "header") return textOf(headers[name.toLowerCase()]);
    const pair = readPairs((headers.cookie ?? "").split(/; */).join("&")).find((each) => each.name === name);
    return pair && decodeForm(pair.raw);
  }
  const wanted = type === "http" ? scheme : "bearer";
  const [, sent = "", value = ""] = /^(\S+) +(.*\S) *$/s.exec(headers.authorization ?? "") ?? [];
  if (sent.toLowerCase() !== wanted) return undefined;
  if (wanted !== "basic") return value;
  const decoded = Buffer.from(value, "base64").toString();
  return decoded.includes(":") ? decoded : undefined;
}

/** A security scheme of the description. */
export type Scheme = SecuritySchemeMetadata;

function textOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(", ") : value;
}
