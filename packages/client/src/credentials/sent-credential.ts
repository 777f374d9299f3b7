import type { SecuritySchemeMetadata } from "../contract/operations.js";
import { badCredential } from "./bad-credential.js";
import { basicAuthorization } from "./basic-authorization.js";

/**
 * The text of a credential, for its place in the request.
 * @throws {CallError} `CREDENTIALS` for a value that the place cannot carry
 */
export function sentCredential(
  scheme: string,
  metadata: SecuritySchemeMetadata,
  placed: Placed,
  value: unknown,
): Sent {
  if (metadata.scheme === "basic") return { ...placed, value: basicAuthorization(scheme, value) };
  if (typeof value !== "string") throw badCredential(scheme, "is sent as text: give it a string.");
  const isNamed = metadata.scheme === "bearer" && /^bearer /i.test(value);
  const problem = isNamed ? `says "Bearer" itself: give it the token alone.` : problemOf(value, placed.place);
  if (problem) throw badCredential(scheme, problem);
  return { ...placed, value: metadata.scheme === "bearer" ? `Bearer ${value}` : value };
}

/** The place of a credential in a request. */
export interface Placed {
  readonly place: "header" | "query" | "cookie";
  readonly name: string;
}

/** A credential with its text. */
export interface Sent extends Placed {
  readonly value: string;
}

/** The place of a scheme's credential; undefined for a type that the client does not send. */
export function placeOf({ type, in: place, name = "", scheme }: SecuritySchemeMetadata): Placed | undefined {
  if (type === "http")
    return /^(basic|bearer)$/.test(scheme ?? "") ? { place: "header", name: "Authorization" } : undefined;
  if (type !== "apiKey" || !name) return undefined;
  return place === "header" || place === "query" || place === "cookie" ? { place, name } : undefined;
}

function problemOf(value: string, place: Placed["place"]): string | undefined {
  if (value === "") return "is empty: give it a value, or leave it out.";
  if (/\p{Cs}/u.test(value)) return "holds half a character. Give it whole text.";
  if (place === "query") return undefined;
  if (/[^\x20-\x7e\x80-\xff]/.test(value)) {
    return `holds a line break or a character that a ${place} cannot carry. Was a line break read with it?`;
  }
  return place === "cookie" && value.includes(";") ? "holds a semicolon, which ends a cookie." : undefined;
}
