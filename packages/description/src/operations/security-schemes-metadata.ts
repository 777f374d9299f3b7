import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { objectOf } from "../document/json-object.js";
import type { SecuritySchemeMetadata } from "../metadata/operations-metadata.js";

/**
 * The kinds of the security schemes, by name, in the order of the description. Undefined without schemes.
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object
 */
export function securitySchemesMetadata(
  context: Context,
): { readonly [name: string]: SecuritySchemeMetadata } | undefined {
  const schemes = objectOf(objectOf(context.document.components).securitySchemes);
  const found = Object.keys(schemes).flatMap((name): [string, SecuritySchemeMetadata][] => {
    const pointer = joinPointer("/components/securitySchemes", name);
    const scheme = follow({ value: schemes[name], pointer }, context)?.value;
    return typeof scheme?.type === "string" ? [[name, kindOf(scheme.type, scheme)]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function kindOf(
  type: string,
  { in: place, name, scheme }: ReturnType<typeof objectOf>,
): SecuritySchemeMetadata {
  if (type === "apiKey" && typeof place === "string" && typeof name === "string")
    return { type, in: place, name };
  if (type === "http" && typeof scheme === "string") return { type, scheme: scheme.toLowerCase() };
  return { type };
}
