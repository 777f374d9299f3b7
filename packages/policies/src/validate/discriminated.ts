import { entriesOf, isObject, type JsonObject, listOf } from "./json-object.js";
import type { JsonSchema } from "./json-schema.js";
import type { Schemas } from "./schemas.js";

/**
 * Rewrites the alternatives of a schema with a discriminator as conditions on the discriminating property. An error then
 * lies in the chosen alternative, and a value may fit others as well. Undefined where an alternative has no name.
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
export function discriminated(
  { discriminator, oneOf, anyOf }: JsonObject,
  { openapi }: Schemas,
  convert: (schema: unknown) => JsonSchema,
): JsonSchema | undefined {
  const { propertyName, mapping, defaultMapping } = isObject(discriminator) ? discriminator : {};
  const alternatives = listOf(oneOf ?? anyOf);
  const isNamed = alternatives.every((each) => isObject(each) && typeof each.$ref === "string");
  if (typeof propertyName !== "string" || alternatives.length === 0 || !isNamed) return undefined;
  if (openapi.startsWith("3.2") && defaultMapping !== undefined) return undefined;
  const mapped = entriesOf(mapping).map(([name, target]) => [name, refOf(String(target))] as const);
  const cases = alternatives.map((alternative) => {
    const { $ref } = alternative as { readonly $ref: string };
    const names = mapped.filter(([, target]) => target === $ref).map(([name]) => name);
    return { names: names.length > 0 ? names : [lastOf($ref)], schema: convert(alternative) };
  });
  return {
    type: "object",
    required: [propertyName],
    properties: { [propertyName]: { enum: cases.flatMap(({ names }) => names) } },
    allOf: cases.map(({ names, schema }) => ({
      if: { properties: { [propertyName]: { enum: names } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: schema,
    })),
  };
}

/** The reference that a target of a mapping stands for: the name of a component, or a reference. */
function refOf(target: string): string {
  return /^[\w.-]+$/.test(target) ? `#/components/schemas/${target}` : target;
}

function lastOf($ref: string): string {
  return $ref
    .slice($ref.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}
