import type { OutputUnit } from "@cfworker/json-schema";
import { isObject } from "./json-object.js";
import { type JsonSchema, stands } from "./json-schema.js";

/** What a value breaks, and where. */
export interface BrokenRule {
  readonly pointer: string;
  readonly rule: string;
  readonly limit?: unknown;
}

/** Keywords that say only that a schema below them is broken, which the next error tells. */
const around = new Set(
  "$ref,properties,patternProperties,additionalProperties,unevaluatedProperties,items,prefixItems,unevaluatedItems,allOf,if,dependentSchemas".split(
    ",",
  ),
);

/** The first rule that is broken, of the errors of the validator, which quote values and are not passed on. */
export function brokenRule(
  errors: readonly OutputUnit[],
  schema: JsonSchema,
  lookup: Readonly<Record<string, JsonSchema>>,
): BrokenRule {
  const index = errors.findIndex(({ keyword }, i) => !around.has(keyword) || errors[i + 1] === undefined);
  const { keyword = "schema", keywordLocation = "#", instanceLocation = "#" } = errors[index] ?? {};
  const pointer = decoded(instanceLocation);
  // A schema `false` is the rule of the keyword that holds it.
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

/** The validator percent-encodes the names in its pointers. */
function decoded(location: string): string {
  return decodeURIComponent(location.slice(1));
}

function unescaped(step: string): string {
  return decoded(`#${step}`).replaceAll("~1", "/").replaceAll("~0", "~");
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
