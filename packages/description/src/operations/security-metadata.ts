import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, listOf, objectOf } from "../document/json-object.js";
import type { OperationMetadata } from "../metadata/operations-metadata.js";

/**
 * The security requirements of a list, with scheme names sorted. An empty list asks for no credentials; undefined stands for
 * no list.
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
export function securityMetadata(
  { value, pointer }: Located<unknown>,
  context: Context,
): OperationMetadata["security"] {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((requirement: unknown, index) => {
    if (!isObject(requirement)) return [];
    const schemes = Object.keys(requirement).map((key): [string, readonly string[]] => [
      nameOf(key, joinPointer(pointer, index), context),
      listOf(requirement[key]).filter((scope) => typeof scope === "string"),
    ]);
    return [Object.fromEntries(schemes.sort(([one], [other]) => (one < other ? -1 : 1)))];
  });
}

/** The name of a scheme. Since 3.2 a requirement may be a reference to the scheme. */
function nameOf(key: string, pointer: string, { document, version, warn }: Context): string {
  const schemes = objectOf(objectOf(document.components).securitySchemes);
  const [, referred] = (version === "3.2" && /^#\/components\/securitySchemes\/([^/]+)$/.exec(key)) || [];
  const name = referred?.replaceAll("~1", "/").replaceAll("~0", "~") ?? key;
  if (Object.hasOwn(schemes, name)) return name;
  warn(joinPointer(pointer, key), "no security scheme has this name, so nothing is sent for it; describe it");
  return key;
}
