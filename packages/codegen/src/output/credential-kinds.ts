import type { DescriptionMetadata, SecuritySchemeMetadata } from "@partwise/description/reading";

/**
 * The type of the credentials for each security scheme: `"key"`, `"basic"` or `"bearer"`. Schemes that a client does not
 * send are left out; undefined where the description has no scheme.
 */
export function credentialKinds({
  $securitySchemes,
}: DescriptionMetadata): ReadonlyMap<string, string> | undefined {
  if ($securitySchemes === undefined) return undefined;
  const kinds = Object.entries($securitySchemes).map(([name, scheme]) => [name, kindOf(scheme)] as const);
  return new Map(kinds.flatMap(([name, kind]) => (kind === undefined ? [] : [[name, JSON.stringify(kind)]])));
}

function kindOf({ type, in: place = "", scheme = "" }: SecuritySchemeMetadata): string | undefined {
  if (type === "apiKey") return ["query", "header", "cookie"].includes(place) ? "key" : undefined;
  return type === "http" && ["basic", "bearer"].includes(scheme) ? scheme : undefined;
}
