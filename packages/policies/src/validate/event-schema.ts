import { isJson } from "@partwise/multipart/media-types";
import { follow } from "./follow.js";
import { entriesOf, isObject, type JsonObject, listOf } from "./json-object.js";
import type { Schemas } from "./schemas.js";

/**
 * The schema of an event as the client returns events, from the schema of an item. A schema that has `data` or `event`, and
 * only fields of events, describes the event as sent; any other schema describes the data.
 * @see https://spec.openapis.org/oas/v3.2.0.html#special-considerations-for-server-sent-events
 */
export function eventSchema(item: unknown, { isText, type }: EventKind, description: Schemas): JsonObject {
  if (!isObject(item)) return {};
  const known = made.get(item) ?? { types: typesIn(item, description, new Set()), schemas: new Map() };
  made.set(item, known);
  // A type is kept only if the description names it, since servers may send any number of types.
  const named = known.types.find((each) => each === type);
  const key = JSON.stringify([isText, named]);
  const schema = known.schemas.get(key) ?? make(item, { isText, type: named, description });
  known.schemas.set(key, schema);
  return schema;
}

/** The facts that choose the schema of an event. */
export interface EventKind {
  /** Whether the data are text that was not parsed. */
  readonly isText: boolean;
  readonly type: string;
}

const made = new WeakMap<JsonObject, { types: readonly unknown[]; schemas: Map<string, JsonObject> }>();

interface Way {
  readonly isText: boolean;
  /** The event's type; undefined where the description does not name the type. */
  readonly type: unknown;
  readonly description: Schemas;
}

const fields: ReadonlySet<string> = new Set(["data", "event", "id", "retry"]);

function make(item: JsonObject, way: Way): JsonObject {
  const names = namesIn(item, way.description, new Set());
  const isEvent = names.every((name) => fields.has(name)) && /\b(data|event)\b/.test(names.join());
  return isEvent
    ? ofEvent(item, way, new Set())
    : { type: "object", properties: { data: ofData(item, way, new Set(), false) } };
}

function namesIn(schema: unknown, description: Schemas, seen: Set<unknown>): readonly string[] {
  const held = follow(schema, description);
  if (seen.has(held)) return [];
  seen.add(held);
  const own = entriesOf(held.properties).map(([name]) => name);
  return [...own, ...membersOf(held).flatMap((member) => namesIn(member, description, seen))];
}

/** The types that a schema of events names. */
function typesIn(schema: unknown, description: Schemas, seen: Set<unknown>): readonly unknown[] {
  const held = follow(schema, description);
  if (seen.has(held)) return [];
  seen.add(held);
  const event = isObject(held.properties) ? follow(held.properties.event, description) : {};
  const own = [...(event.const === undefined ? [] : [event.const]), ...listOf(event.enum)];
  return [...own, ...membersOf(held).flatMap((member) => typesIn(member, description, seen))];
}

/** The schema of an event of one type. Alternatives of other types are removed, so that an error lies in the right one. */
function ofEvent(schema: unknown, way: Way, above: ReadonlySet<unknown>): JsonObject {
  const held = follow(schema, way.description);
  const own = entriesOf(held).map(([keyword, value]) => {
    if (keyword === "oneOf" || keyword === "anyOf") return [keyword, ofType(listOf(value), way)] as const;
    if (keyword !== "properties" || !isObject(value)) return [keyword, value] as const;
    const { data } = value;
    return [
      keyword,
      data === undefined ? value : { ...value, data: ofData(data, way, new Set(), false) },
    ] as const;
  });
  return withMembers(Object.fromEntries(own), held, above, (member, below) => ofEvent(member, way, below));
}

function ofType(members: readonly unknown[], { type, description }: Way): readonly unknown[] {
  const chosen = members.filter((member) => {
    const types = typesIn(member, description, new Set());
    return types.length === 0 || types.includes(type);
  });
  return chosen.length > 0 ? chosen : members;
}

/**
 * The schema of the decoded data, where the data are described as text that is JSON. Within an alternative, text stays
 * text.
 */
function ofData(schema: unknown, way: Way, above: ReadonlySet<unknown>, isAlternative: boolean): unknown {
  const held = follow(schema, way.description);
  if (isJsonText(held)) return held.contentSchema ?? {};
  if (held.type === "string" && !way.isText && !isAlternative) return {};
  if (!holdsJsonText(held, way, new Set())) return schema;
  return withMembers(held, held, above, (member, below, keyword) =>
    ofData(member, way, below, isAlternative || keyword !== "allOf"),
  );
}

/** A schema with its composing schemas replaced. A schema that composes itself is replaced by an empty one there. */
function withMembers(
  { discriminator, ...schema }: JsonObject,
  source: JsonObject,
  above: ReadonlySet<unknown>,
  make: (member: unknown, below: ReadonlySet<unknown>, keyword: string) => unknown,
): JsonObject {
  if (above.has(source)) return {};
  const below = new Set(above).add(source);
  const { allOf, oneOf, anyOf, ...own } = schema;
  const made = (members: unknown, keyword: string) =>
    listOf(members).map((each) => make(each, below, keyword));
  const needed = made(allOf, "allOf");
  // Without the discriminator, a value may fit several alternatives.
  const unions = [
    [discriminator === undefined ? "oneOf" : "anyOf", made(oneOf, "oneOf")],
    ["anyOf", made(anyOf, "anyOf")],
  ] as const;
  for (const [name, members] of unions)
    if (members.length > 0) needed.push(members.length === 1 ? members[0] : { [name]: members });
  return needed.length > 0 ? { ...own, allOf: needed } : own;
}

const composed = ["allOf", "oneOf", "anyOf"];

function membersOf(schema: JsonObject): readonly unknown[] {
  return composed.flatMap((keyword) => listOf(schema[keyword]));
}

function isJsonText({ contentMediaType, contentEncoding }: JsonObject): boolean {
  return typeof contentMediaType === "string" && isJson(contentMediaType) && contentEncoding === undefined;
}

function holdsJsonText(schema: JsonObject, way: Way, seen: Set<unknown>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  return (
    isJsonText(schema) ||
    membersOf(schema).some((member) => holdsJsonText(follow(member, way.description), way, seen))
  );
}
