import type { SecuritySchemeMetadata } from "@partwise/client";

/** How the page asks for a scheme. A token of OAuth 2 or OpenID Connect is sent as bearer. */
export function kindOfScheme({ type, in: place, scheme }: SecuritySchemeMetadata): SchemeKind {
  if (type === "oauth2" || type === "openIdConnect") return "bearer";
  if (type === "http") return scheme === "basic" || scheme === "bearer" ? scheme : "other";
  if (type !== "apiKey") return "other";
  return place === "header" || place === "query" || place === "cookie" ? place : "other";
}

/** What is asked for, and where it goes. */
export type SchemeKind = "basic" | "bearer" | "header" | "query" | "cookie" | "other";

/** The schemes as the client sends them. */
export function sentSchemes(
  schemes: Readonly<Record<string, SecuritySchemeMetadata>>,
): Readonly<Record<string, SecuritySchemeMetadata>> {
  const bearer = { type: "http", scheme: "bearer" };
  return Object.fromEntries(
    Object.entries(schemes).map(([name, each]) => [name, kindOfScheme(each) === "bearer" ? bearer : each]),
  );
}
