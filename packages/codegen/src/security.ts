import { isObject, listOf } from "./json.js";
import type { OperationMetadata } from "./metadata.js";

/**
 * Security requirements as they are in force: an empty list says that none is.
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
export function securityMetadata(security: unknown): OperationMetadata["security"] {
  if (!Array.isArray(security)) return undefined;
  return security.filter(isObject).map((requirement) =>
    Object.fromEntries(
      Object.keys(requirement)
        .sort()
        .map((scheme) => [scheme, listOf(requirement[scheme]).filter((scope) => typeof scope === "string")]),
    ),
  );
}
