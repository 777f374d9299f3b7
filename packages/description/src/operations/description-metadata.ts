import type { Context } from "../document/context.js";
import type { DescriptionMetadata } from "../metadata/operations-metadata.js";
import { securitySchemesMetadata } from "./security-schemes-metadata.js";
import { serversMetadata } from "./servers-metadata.js";

/**
 * Metadata that all operations share: the servers, and the kinds of the security schemes.
 * @see https://spec.openapis.org/oas/v3.1.1.html#openapi-object
 */
export function descriptionMetadata(context: Context): DescriptionMetadata {
  const servers = serversMetadata({ value: context.document.servers, pointer: "/servers" }, context);
  const securitySchemes = securitySchemesMetadata(context);
  return {
    ...(servers && { $servers: servers }),
    ...(securitySchemes && { $securitySchemes: securitySchemes }),
  };
}
