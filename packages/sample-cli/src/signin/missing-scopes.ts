import { operations } from "@partwise/zoom-im-groups";

/**
 * Which commands a token with `granted` scopes cannot be used for, by the scope that is missing. A call needs one of several scopes:
 * the first that the description lists is named.
 */
export function missingScopes(granted: readonly string[]): readonly MissingScope[] {
  const missing = new Map<string, string[]>();
  for (const [command, method, path] of calls) {
    const scopes = scopesFor(method, path);
    if (scopes.some((scope) => granted.includes(scope))) continue;
    const [scope = ""] = scopes;
    missing.set(scope, [...(missing.get(scope) ?? []), command]);
  }
  return [...missing].map(([scope, commands]) => ({ scope, commands }));
}

/** A scope that a token lacks. */
export interface MissingScope {
  readonly scope: string;
  /** The commands that need the scope. */
  readonly commands: readonly string[];
}

type Path =
  | "/im/groups"
  | "/im/groups/{groupId}"
  | "/im/groups/{groupId}/members"
  | "/im/groups/{groupId}/members/{memberId}";
type Method = "get" | "post" | "patch" | "delete";

/** The call that each command is about. */
const calls: readonly (readonly [command: string, method: Method, path: Path])[] = [
  ["groups list", "get", "/im/groups"],
  ["groups get", "get", "/im/groups/{groupId}"],
  ["groups create", "post", "/im/groups"],
  ["groups update", "patch", "/im/groups/{groupId}"],
  ["groups delete", "delete", "/im/groups/{groupId}"],
  ["members list", "get", "/im/groups/{groupId}/members"],
  ["members add", "post", "/im/groups/{groupId}/members"],
  ["members remove", "delete", "/im/groups/{groupId}/members/{memberId}"],
];

/** The scopes that serve; the general ones of contact groups do where the account has these. */
function scopesFor(method: Method, path: Path): readonly string[] {
  const { security = [] } = operations[path]?.[method] ?? {};
  const described = security.flatMap((scheme) => Object.values(scheme).flat());
  return [...described, method === "get" ? "contact_group:read:admin" : "contact_group:write:admin"];
}
