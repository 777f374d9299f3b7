import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import type { ExpectedRequest } from "./expected-requests.js";

/** Dimension 5: the scheme of the request's own, its folder's or its collection's auth. */
export function securityFacts(
  { auth, isAuthOwn, headers }: ExpectedRequest,
  asked: readonly Json[],
  isOpen: boolean,
): readonly boolean[] {
  const { type } = auth;
  if (typeof type !== "string") return [];
  // one that writes its credential into a header by hand has noauth, too
  if (type === "noauth") return isAuthOwn && !headers.some((name) => credential.test(name)) ? [isOpen] : [];
  const attributes = new Map(
    (Array.isArray(auth[type]) ? listOf(auth[type]).map(objectOf) : []).map(({ key, value }) => [key, value]),
  );
  const wanted = (scheme: Json): boolean => {
    switch (type) {
      case "bearer":
      case "jwt":
        return scheme.type === "http" && scheme.scheme === "bearer";
      case "basic":
      case "digest":
      case "hawk":
      case "ntlm":
        return scheme.type === "http" && scheme.scheme === type;
      case "oauth2":
        return scheme.type === "oauth2";
      case "apikey": {
        const name = attributes.get("key") ?? objectOf(auth.apikey).key;
        const isKnown = typeof name === "string" && !name.includes("{{");
        return scheme.type === "apiKey" && (!isKnown || scheme.name === name);
      }
      default:
        return scheme.type === "apiKey" || scheme.type === "http";
    }
  };
  return [asked.some(wanted)];
}

const credential = /authorization|token|api-?key|secret/i;
