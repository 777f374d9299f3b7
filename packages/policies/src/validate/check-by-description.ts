import { validate } from "@cfworker/json-schema";
import { type BrokenRule, brokenRule } from "./broken-rule.js";
import { type JsonSchemas, jsonSchemas, type Way } from "./json-schemas.js";
import { jsonValue } from "./json-value.js";
import type { Schemas } from "./schemas.js";

/** The longest array that is checked by `uniqueItems`, which compares every item with every other. */
const mostCompared = 1000;

/**
 * Checks a value against a schema of the description. Undefined when the value fits. `isPlain` says that the value holds
 * only what JSON can hold.
 */
export function checkByDescription(
  value: unknown,
  schema: unknown,
  description: Schemas,
  { isPlain, ...way }: Omit<Way, "isLarge"> & { readonly isPlain: boolean },
): BrokenRule | undefined {
  try {
    const held = isPlain ? value : jsonValue(value);
    const known = schemasFor(description, { ...way, isLarge: false });
    const converted = known.of(schema);
    const isLarge = known.comparesItems() && holdsMany(held);
    return isLarge
      ? run(held, schema, schemasFor(description, { ...way, isLarge }))
      : run(held, schema, { ...known, of: () => converted });
  } catch (error) {
    // The validator recurses for each level, and percent-encodes names, which fails for half of a surrogate pair. Firefox
    // throws an InternalError where other engines throw a RangeError.
    if (error instanceof RangeError || (error as Error).name === "InternalError")
      return { pointer: "", rule: "depth" };
    if (error instanceof URIError) return { pointer: "", rule: "name" };
    throw error;
  }
}

function run(value: unknown, schema: unknown, { of, lookup }: JsonSchemas): BrokenRule | undefined {
  const converted = of(schema);
  if (value === undefined) return undefined;
  const { valid, errors } = validate(value, converted, "2020-12", lookup);
  return valid ? undefined : brokenRule(errors, converted, lookup);
}

const known = new WeakMap<Schemas, Map<string, JsonSchemas>>();

function schemasFor(description: Schemas, way: Way): JsonSchemas {
  const byWay = known.get(description) ?? new Map<string, JsonSchemas>();
  known.set(description, byWay);
  const key = JSON.stringify(way);
  const made = byWay.get(key) ?? jsonSchemas(description, way);
  byWay.set(key, made);
  return made;
}

function holdsMany(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (Array.isArray(value) && value.length > mostCompared) || Object.values(value).some(holdsMany);
}
