import { recordOf } from "@partwise/call/command-line";
import { zoomOperations } from "@partwise/zoom";

/**
 * Which commands a token with `granted` scopes cannot be used for, by the scope that is missing. A call needs one of several scopes:
 * the first that the descriptions list is named.
 */
export function missingScopes(granted: readonly string[]): readonly MissingScope[] {
  const missing = new Map<string, string[]>();
  for (const [command, ...operations] of calls) {
    const scopes = operations.flatMap(scopesOf);
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

type Call = readonly [command: string, ...operations: string[]];

/**
 * The operations that each command is about. Of two operations, one of IM groups and one of contact groups, an account has one, so
 * a scope of either serves. For `background add`, the operation for a person stands for all.
 */
const calls: readonly Call[] = [
  ["groups list", "get /im/groups", "get /contacts/groups"],
  ["groups get", "get /im/groups/{groupId}", "get /contacts/groups/{groupId}"],
  ["groups create", "post /im/groups", "post /contacts/groups"],
  ["groups update", "patch /im/groups/{groupId}", "patch /contacts/groups/{groupId}"],
  ["groups delete", "delete /im/groups/{groupId}", "delete /contacts/groups/{groupId}"],
  ["members list", "get /im/groups/{groupId}/members", "get /contacts/groups/{groupId}/members"],
  ["members add", "post /im/groups/{groupId}/members", "post /contacts/groups/{groupId}/members"],
  [
    "members remove",
    "delete /im/groups/{groupId}/members/{memberId}",
    "delete /contacts/groups/{groupId}/members",
  ],
  ["picture set", "post /users/{userId}/picture"],
  ["background add", "post /users/{userId}/settings/virtual_backgrounds"],
  ["wallpaper set", "post /webinars/{webinarId}/branding/wallpaper"],
  ["emoji add", "post /chat/emoji/files"],
  ["files send", "post /chat/users/{userId}/messages/files"],
  ["clips upload", "post /clips/files/multipart"],
];

/** The scopes that serve an operation, such as `get /im/groups`. */
function scopesOf(operation: string): readonly string[] {
  const [method = "", path = ""] = operation.split(" ");
  const { security } = recordOf(recordOf(recordOf(zoomOperations)[path])[method]);
  return (Array.isArray(security) ? security : []).flatMap((each) =>
    Object.values(recordOf(each)).flat().map(String),
  );
}
