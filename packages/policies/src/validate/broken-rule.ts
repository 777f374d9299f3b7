import type { OutputUnit } from "@cfworker/json-schema";
import { isObject } from "./json-object.js";
import type { JsonSchema } from "./json-schema.js";
import { stands } from "./json-schemas.js";

/** The rule that a value breaks, and the place. */
export interface BrokenRule {
  readonly pointer: string;
  readonly rule: string;
  readonly limit?: unknown;
}

/** Keywords whose errors only repeat that a schema below is broken. The next error tells which. */
const around = new Set(
  "$ref,properties,patternProperties,additionalProperties,unevaluatedProperties,items,prefixItems,unevaluatedItems,allOf,if,dependentSchemas".split(
    ",",
  ),
);

/** The first broken rule. The validator's errors quote values, so they are not passed on. */
export function brokenRule(
  errors: readonly OutputUnit[],
  schema: JsonSchema,
  lookup: Readonly<Record<string, JsonSchema>>,
): BrokenRule {
  const index = errors.findIndex(({ keyword }, i) => !around.has(keyword) || errors[i + 1] === undefined);
  const { keyword = "schema", keywordLocation = "#", instanceLocation = "#" } = errors[index] ?? {};
  const pointer = decoded(instanceLocation);
  // For a schema `false`, the rule is the keyword that holds the schema.
  if (keyword === "false") return { pointer, rule: errors[index - 1]?.keyword ?? "false" };
  const holder = schemaAt(keywordLocation, schema, lookup);
  const given = holder[stands];
  if (isObject(given) && (given.of ?? "type") === keyword)
    return { pointer, rule: String(given.rule), limit: given.limit };
  if (keyword === "required") {
    const missing = /^Instance does not have required property "(.*)"\.$/s.exec(
      errors[index]?.error ?? "",
    )?.[1];
    return missing === undefined
      ? { pointer, rule: keyword }
      : { pointer: `${pointer}/${escaped(missing)}`, rule: keyword };
  }
  return { pointer, rule: keyword, limit: holder[keyword] };
}

/** The schema that holds the keyword of a location such as `#/$ref/properties/name/maxLength`. */
function schemaAt(
  location: string,
  schema: JsonSchema,
  lookup: Readonly<Record<string, JsonSchema>>,
): { readonly [keyword: string]: unknown } {
  let at: unknown = schema;
  for (const step of location.slice(2).split("/").slice(0, -1)) {
    if (typeof at !== "object" || at === null) return {};
    const next: unknown = (at as { readonly [key: string]: unknown })[unescaped(step)];
    at = step === "$ref" ? lookup[String(next)] : next;
  }
  return isObject(at) ? at : {};
}

/** Decodes a pointer of the validator, which percent-encodes names. */
function decoded(location: string): string {
  return decodeURIComponent(location.slice(1));
}

function unescaped(step: string): string {
  return decoded(`#${step}`).replaceAll("~1", "/").replaceAll("~0", "~");
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
