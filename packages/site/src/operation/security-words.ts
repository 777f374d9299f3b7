import type { NamedOperation } from "@partwise/description";
import { type Context, follow, listOf, objectOf } from "@partwise/description/document";
import type { SecurityWords } from "./operation-description.js";

/** What a caller has to show: each entry suffices. Alternatives that differ in their scopes alone are one entry. */
export function securityWords({ value }: NamedOperation, context: Context): readonly SecurityWords[] {
  const schemes = objectOf(objectOf(context.document.components).securitySchemes);
  const found = new Map<string, (readonly string[])[]>();
  for (const requirement of listOf(value.security ?? context.document.security)) {
    const entries = Object.entries(objectOf(requirement));
    const scheme = entries.map(([name]) => nameOf(name, schemes[name], context)).join(", and ") || "Nothing";
    const scopes = entries.flatMap(([, each]) => listOf(each).map(String));
    found.set(scheme, [...(found.get(scheme) ?? []), ...(scopes.length > 0 ? [scopes] : [])]);
  }
  return [...found].map(([scheme, scopes]) => ({ scheme, scopes }));
}

function nameOf(name: string, value: unknown, context: Context): string {
  const { type, scheme, in: place, name: key } = objectOf(follow({ value, pointer: "" }, context)?.value);
  const words =
    type === "oauth2"
      ? "OAuth 2 token"
      : type === "openIdConnect"
        ? "OpenID Connect token"
        : type === "mutualTLS"
          ? "Client certificate"
          : type === "apiKey"
            ? `API key in the ${place} ${place === "query" ? "parameter " : ""}${key}`
            : scheme === "basic"
              ? "User name and password"
              : scheme === "bearer"
                ? "Bearer token"
                : `HTTP ${scheme}`;
  return `${words} (${name})`;
}
