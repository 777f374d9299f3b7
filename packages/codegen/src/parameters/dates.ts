import type { Context } from "../context.js";
import { isObject, type JsonObject, listOf, objectOf } from "../json.js";
import type { DatesMetadata } from "../metadata.js";
import { propertiesOf } from "../properties.js";
import { lookUp } from "../reference.js";
import { alternativesOf } from "../schema.js";

/**
 * Where a Date given for a value of the schema stands for a date without its time, `format: date`. Undefined for
 * nowhere. Arrays have what their items have.
 */
export function datesOf(
  schema: unknown,
  context: Context,
  seen: ReadonlySet<string> = new Set(),
): DatesMetadata | undefined {
  if (!isObject(schema) || isCircle(schema, seen)) return undefined;
  const inside = withReference(schema, seen);
  const alternatives = alternativesOf(schema, context);
  if (alternatives.some(({ format, types }) => format === "date" && !types?.includes("object"))) return true;
  for (const item of alternatives.flatMap(({ items = [] }) => items)) {
    const found = datesOf(item.schema, context, inside);
    if (found !== undefined) return found;
  }
  const members = [...propertiesOf(schema, context), ...additionalOf(schema, context)];
  const found = members.flatMap(([name, member]) => {
    const dates = datesOf(member, context, inside);
    return dates === undefined ? [] : [[name, dates] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function additionalOf(schema: JsonObject, context: Context): readonly (readonly [string, unknown])[] {
  const target = typeof schema.$ref === "string" ? objectOf(lookUp(schema.$ref, context)?.value) : schema;
  return isObject(target.additionalProperties) ? [["*", target.additionalProperties]] : [];
}

function isCircle({ $ref }: JsonObject, seen: ReadonlySet<string>): boolean {
  return typeof $ref === "string" && seen.has($ref);
}

function withReference({ $ref }: JsonObject, seen: ReadonlySet<string>): ReadonlySet<string> {
  return typeof $ref === "string" ? new Set(seen).add($ref) : seen;
}

/** On a schema of text that stands for a moment: a Date may be given. The printer of types looks for it. */
export const takesDate = "$date";

/**
 * The schema with `takesDate` wherever a Date may be given, in a copy. The same schema where there is no such place.
 */
export function markDates(schema: unknown, context: Context, seen: ReadonlySet<string> = new Set()): unknown {
  if (!isObject(schema) || isCircle(schema, seen)) return schema;
  const inside = withReference(schema, seen);
  const { $ref, ...beside } = schema;
  if (typeof $ref === "string") {
    const target = lookUp($ref, context)?.value;
    const marked = markDates(target, context, inside);
    if (marked === target) return schema;
    const isAlone = context.version === "3.0" || Object.keys(beside).length === 0;
    return isAlone ? marked : { allOf: [marked, beside] };
  }
  const copy: { [key: string]: unknown } = {};
  for (const [key, value] of Object.entries(schema)) copy[key] = markKeyword(key, value, context, inside);
  const isText = schema.type === "string" || listOf(schema.type).includes("string");
  const isDate = isText && (schema.format === "date" || schema.format === "date-time");
  if (isDate && schema.enum === undefined && schema.const === undefined)
    Object.assign(copy, withNull(schema), { [takesDate]: true });
  return Object.keys(copy).every((key) => copy[key] === schema[key]) ? schema : copy;
}

/** The printer would make a schema in 3.0's spelling nullable a second time. */
function withNull({ nullable, type }: JsonObject): JsonObject {
  return nullable === true && type === "string" ? { type: ["string", "null"], nullable: false } : {};
}

function markKeyword(key: string, value: unknown, context: Context, seen: ReadonlySet<string>): unknown {
  if (key === "items" || key === "additionalProperties") return markDates(value, context, seen);
  if (key === "properties" && isObject(value)) {
    const entries = Object.entries(value).map(
      ([name, each]) => [name, markDates(each, context, seen)] as const,
    );
    return entries.every(([name, each]) => each === value[name]) ? value : Object.fromEntries(entries);
  }
  if (!["allOf", "anyOf", "oneOf", "prefixItems"].includes(key) || !Array.isArray(value)) return value;
  const members = value.map((each) => markDates(each, context, seen));
  return members.every((each, i) => each === value[i]) ? value : members;
}
