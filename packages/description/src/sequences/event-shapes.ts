import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import { propertiesOf } from "../schemas/properties-of.js";
import { type SharedResults, sharedResults } from "../schemas/shared-results.js";
import { type DataKind, readData } from "./read-data.js";

/** The shapes of a stream's events, and the data that ends the stream, where the description names such data. */
export interface EventShapes {
  readonly shapes: readonly EventShape[];
  readonly end?: string;
}

const fields: ReadonlySet<string> = new Set(["data", "event", "id", "retry"]);

/**
 * Reads the schema of an item. A schema with `data` or `event`, and no property that events lack, describes the event; any
 * other schema describes the event's data, as in descriptions before 3.2.
 * @see https://spec.openapis.org/oas/v3.2.0.html#special-considerations-for-server-sent-events
 */
export function eventShapes(item: unknown, context: Context): EventShapes {
  const names = [...propertiesOf(item, context).keys()];
  const isEvent =
    names.every((name) => fields.has(name)) && names.some((name) => /^(data|event)$/.test(name));
  const cases = isEvent
    ? casesOf(item, context, new Set())
    : [{ properties: { data: [item] }, required: [] }];
  const read = cases.map((each) => ({ each, ...readData(each.properties.data ?? [], context) }));
  const end = read.map((each) => each.end).find((found) => found !== undefined);
  const kept = read.filter(({ data }) => data !== undefined);
  if (kept.length === 0) return { shapes: [{ data: "text", schema: text, names: [], isNamed: false }] };
  const shapes = kept.map(({ each, data, schema }): EventShape => {
    const names = namesIn(each.properties.event ?? []);
    return {
      data: data ?? "text",
      schema,
      names,
      isNamed: names.length > 0 && each.required.includes("event"),
    };
  });
  return { shapes, ...(end !== undefined && { end }) };
}

/** One shape that the events of a stream may have. */
export interface EventShape {
  readonly data: DataKind;
  /** The schema of `data` after decoding. */
  readonly schema: unknown;
  /** The values that `event` may have; empty where the schema lists none. */
  readonly names: readonly string[];
  /** Whether every event of the shape has one of the names. */
  readonly isNamed: boolean;
}

const text = { type: "string" };

/** One way to fulfil an item's schema: for each property, all schemas that the property has to fit. */
interface Case {
  readonly properties: { readonly [name: string]: readonly unknown[] };
  readonly required: readonly unknown[];
}

const most = 64;

function casesOf(
  schema: unknown,
  context: Context,
  seen: ReadonlySet<string>,
  shared: SharedResults<readonly Case[]> = sharedResults(context),
): readonly Case[] {
  if (!isObject(schema)) return [nothing];
  const { $ref } = schema;
  if (typeof $ref === "string" && seen.has($ref)) {
    shared.cut($ref);
    return [nothing];
  }
  return shared.of(schema, seen, () => {
    const read = (member: unknown, way = seen) => casesOf(member, context, way, shared);
    let found: readonly Case[] = [ownCase(schema)];
    if (typeof $ref === "string") {
      found = both(found, read(lookUp($ref, context)?.value, new Set(seen).add($ref)));
    }
    for (const member of listOf(schema.allOf)) found = both(found, read(member));
    for (const members of [listOf(schema.oneOf), listOf(schema.anyOf)]) {
      const alternatives = members.flatMap((member) => read(member));
      if (alternatives.length > 0) found = both(found, alternatives);
    }
    return found;
  });
}

const nothing: Case = { properties: {}, required: [] };

function ownCase(schema: JsonObject): Case {
  const properties = Object.entries(objectOf(schema.properties)).map(([name, value]) => [name, [value]]);
  return { properties: Object.fromEntries(properties), required: listOf(schema.required) };
}

/** Combines each case of one list with each of the other; past the limit, cases are left out. */
function both(one: readonly Case[], other: readonly Case[]): readonly Case[] {
  if (one.length * other.length > most) return one;
  return one.flatMap((a) =>
    other.map((b) => {
      const names = new Set([...Object.keys(a.properties), ...Object.keys(b.properties)]);
      const merged = [...names].map((name) => [
        name,
        distinct([...(a.properties[name] ?? []), ...(b.properties[name] ?? [])]),
      ]);
      return { properties: Object.fromEntries(merged), required: distinct([...a.required, ...b.required]) };
    }),
  );
}

function distinct(values: readonly unknown[]): readonly unknown[] {
  return [...new Set(values)];
}

function namesIn(schemas: readonly unknown[]): readonly string[] {
  const named = schemas.map((schema) => {
    const { const: only, enum: several } = objectOf(schema);
    return [...(only === undefined ? [] : [only]), ...listOf(several)].filter(
      (name) => typeof name === "string",
    );
  });
  return named.find((names) => names.length > 0) ?? [];
}
