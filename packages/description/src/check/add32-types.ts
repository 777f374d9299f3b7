import type { normalizeTypes } from "@redocly/openapi-core";

type Types = Parameters<typeof normalizeTypes>[0];
type NodeType = Types[string];

/**
 * Adds the properties and objects of OpenAPI 3.2 to a linter's tables for 3.1.
 * @see https://spec.openapis.org/oas/v3.2.0.html
 */
export function add32Types(types: Types): Types {
  const text = { type: "string" } as const;
  const extended: Types = { ...types };
  const add = (name: string, properties: NodeType["properties"], changes: Partial<NodeType> = {}) => {
    const known = types[name];
    if (known === undefined) return;
    extended[name] = { ...known, ...changes, properties: { ...known.properties, ...properties } };
  };
  const mapOf = (name: string): NodeType => ({ properties: {}, additionalProperties: () => name });
  const listOf = (name: string): NodeType => ({ properties: {}, items: name });

  extended.Operations32 = mapOf("Operation");
  extended.MediaTypes32 = mapOf("MediaType");
  extended.Encodings32 = mapOf("Encoding");
  extended.EncodingList32 = listOf("Encoding");
  extended.DeviceFlow32 = {
    properties: {
      deviceAuthorizationUrl: text,
      tokenUrl: text,
      refreshUrl: text,
      scopes: { type: "object", additionalProperties: text },
    },
    required: ["deviceAuthorizationUrl", "tokenUrl", "scopes"],
    extensionsPrefix: "x-",
  };
  const byPosition = { prefixEncoding: "EncodingList32", itemEncoding: "Encoding" };
  add("Root", { $self: text });
  add("Components", { mediaTypes: "MediaTypes32" });
  add("Server", { name: text });
  add("PathItem", { query: "Operation", additionalOperations: "Operations32" });
  add("Parameter", { in: { enum: ["query", "querystring", "header", "path", "cookie"] } });
  add("MediaType", { itemSchema: "Schema", ...byPosition });
  add("Encoding", { encoding: "Encodings32", ...byPosition });
  add("Response", { summary: text }, { required: [] });
  add("Example", { dataValue: { isExample: true }, serializedValue: text });
  add("Tag", { summary: text, parent: text, kind: text });
  add("Discriminator", { defaultMapping: text });
  add("Xml", { nodeType: text });
  add("OAuth2Flows", { deviceAuthorization: "DeviceFlow32" });
  const allowed = types.SecurityScheme?.allowed;
  const more = { oauth2MetadataUrl: text, deprecated: { type: "boolean" } } as const;
  add("SecurityScheme", more, {
    ...(allowed && { allowed: (value: unknown) => [...(allowed(value) ?? []), ...Object.keys(more)] }),
  });
  return extended;
}
