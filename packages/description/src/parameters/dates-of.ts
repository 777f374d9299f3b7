import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import type { DatesMetadata } from "../metadata/operations-metadata.js";
import { alternativesOf } from "../schemas/alternatives-of.js";
import { propertiesOf } from "../schemas/properties-of.js";

/** How many schemas of one parameter are read. Past that number, the parameter takes no Date. */
const mostSchemas = 200;

/** The state of a walk: the references that led to a place, and how many schemas may still be read. */
interface Walk {
  readonly context: Context;
  readonly seen: ReadonlySet<string>;
  readonly budget: { left: number };
}

/**
 * The places in a value of the schema where a Date is sent without its time (`format: date`); undefined where there is none.
 * An array has the places of its items.
 */
export function datesOf(schema: unknown, context: Context): DatesMetadata | undefined {
  const walk = { context, seen: new Set<string>(), budget: { left: mostSchemas } };
  const found = findDates(schema, walk);
  return walk.budget.left < 0 ? undefined : found;
}

function findDates(schema: unknown, walk: Walk): DatesMetadata | undefined {
  const inside = isObject(schema) ? enter(schema, walk) : undefined;
  if (!isObject(schema) || inside === undefined) return undefined;
  const { context } = walk;
  const alternatives = alternativesOf(schema, context);
  const formats = alternatives.filter(({ types }) => !types?.includes("object")).map(({ format }) => format);
  // With `date-time` among the formats, the time of a Date is kept.
  if (formats.includes("date") && !formats.includes("date-time")) return true;
  for (const item of alternatives.flatMap(({ items = [] }) => items)) {
    const found = findDates(item.schema, inside);
    if (found !== undefined) return found;
  }
  const members = [...propertiesOf(schema, context), ...additionalOf(schema, context)];
  const found = members.flatMap(([name, member]) => {
    const dates = findDates(member, inside);
    return dates === undefined ? [] : [[name, dates] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function additionalOf(schema: JsonObject, context: Context): readonly (readonly [string, unknown])[] {
  const target = typeof schema.$ref === "string" ? objectOf(lookUp(schema.$ref, context)?.value) : schema;
  return isObject(target.additionalProperties) ? [["*", target.additionalProperties]] : [];
}

/** The walk below a schema; undefined where a reference leads back, or the budget is spent. */
function enter({ $ref }: JsonObject, { context, seen, budget }: Walk): Walk | undefined {
  budget.left -= 1;
  if (budget.left < 0 || (typeof $ref === "string" && seen.has($ref))) return undefined;
  return { context, seen: typeof $ref === "string" ? new Set(seen).add($ref) : seen, budget };
}

/** The key that marks a schema of text for which a Date may be given. The printer of types looks for the key. */
export const takesDate = "$date";

/**
 * A copy of the schema with `takesDate` wherever a Date may be given; the schema itself where there is no such place.
 */
export function markDates(schema: unknown, context: Context): unknown {
  const walk = { context, seen: new Set<string>(), budget: { left: mostSchemas } };
  const marked = mark(schema, walk);
  return walk.budget.left < 0 ? schema : marked;
}

function mark(schema: unknown, walk: Walk): unknown {
  const inside = isObject(schema) ? enter(schema, walk) : undefined;
  if (!isObject(schema) || inside === undefined) return schema;
  const { $ref, ...beside } = schema;
  if (typeof $ref === "string") {
    const target = lookUp($ref, walk.context)?.value;
    const marked = mark(target, inside);
    if (marked === target) return schema;
    const isAlone = walk.context.version === "3.0" || Object.keys(beside).length === 0;
    return isAlone ? marked : { allOf: [marked, beside] };
  }
  const copy: { [key: string]: unknown } = {};
  for (const [key, value] of Object.entries(schema)) copy[key] = markKeyword(key, value, inside);
  const isText = schema.type === "string" || listOf(schema.type).includes("string");
  const isDate = isText && (schema.format === "date" || schema.format === "date-time");
  if (isDate && schema.enum === undefined && schema.const === undefined) {
    Object.assign(copy, withNull(schema), { [takesDate]: true });
  }
  return Object.keys(copy).every((key) => copy[key] === schema[key]) ? schema : copy;
}

/**
 * The schema with null as one of its types. Otherwise the printer would add null to a schema with 3.0's `nullable` twice.
 */
function withNull({ nullable, type }: JsonObject): JsonObject {
  return nullable === true && type === "string" ? { type: ["string", "null"], nullable: false } : {};
}

function markKeyword(key: string, value: unknown, walk: Walk): unknown {
  if (key === "items" || key === "additionalProperties") return mark(value, walk);
  if (key === "properties" && isObject(value)) {
    const entries = Object.entries(value).map(([name, each]) => [name, mark(each, walk)] as const);
    return entries.every(([name, each]) => each === value[name]) ? value : Object.fromEntries(entries);
  }
  if (!["allOf", "anyOf", "oneOf", "prefixItems"].includes(key) || !Array.isArray(value)) return value;
  const members = value.map((each) => mark(each, walk));
  return members.every((each, i) => each === value[i]) ? value : members;
}
