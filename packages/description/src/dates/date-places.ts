import type { Context } from "../document/context.js";
import { lookUp } from "../document/follow.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import type { DatePlaces } from "../metadata/operations-metadata.js";

/**
 * Reads where the values of schemas hold date-times. The target of a reference is read once and kept under its name, so
 * that schemas may be recursive.
 */
export function datePlaces(context: Context): DatePlacesReader {
  const found = new Map<string, DatePlaces | undefined>();

  function read(schema: unknown): DatePlaces | undefined {
    if (!isObject(schema)) return undefined;
    const { $ref } = schema;
    const referred = typeof $ref === "string" ? refer($ref) : undefined;
    if (referred !== undefined && context.version === "3.0") return referred;
    const alternatives = [schema.anyOf, schema.oneOf].map((each) => listOf(each).filter(isValue));
    const sure = alternatives.filter((each) => each.length === 1).flat();
    const open = alternatives.filter((each) => each.length > 1).flat();
    const conditions = [schema.then, schema.else, ...Object.values(objectOf(schema.dependentSchemas))];
    return all([
      referred,
      isDateTime(schema) ? true : undefined,
      inside(schema),
      ...[...listOf(schema.allOf), ...sure].map(read),
      maybe([...open, ...conditions].map(read)),
    ]);
  }

  function inside(schema: JsonObject): DatePlaces | undefined {
    const members = Object.entries(objectOf(schema.properties)).flatMap(([name, property]) => {
      const places = read(property);
      return places === undefined ? [] : [[name, places] as const];
    });
    const patterns = Object.values(objectOf(schema.patternProperties)).map(read);
    const others = all([read(schema.additionalProperties), maybe(patterns)]);
    const first = listOf(schema.prefixItems).map(read);
    const rest = read(schema.items);
    const items = first.length > 0 ? maybe([...first, rest]) : rest;
    if (members.length === 0 && others === undefined && items === undefined) return undefined;
    return {
      ...(members.length > 0 && { members: Object.fromEntries(members) }),
      ...(others !== undefined && { others }),
      ...(items !== undefined && { items }),
    };
  }

  function refer($ref: string): string {
    const name = $ref.replace(/^#\/components\/schemas\//, "");
    if (!found.has(name)) {
      found.set(name, undefined);
      found.set(name, read(lookUp($ref, context)?.value));
    }
    return name;
  }

  let known = { size: -1, names: new Set<string>() };

  /** The names whose places lead to a date-time. */
  function holding(): ReadonlySet<string> {
    if (known.size === found.size) return known.names;
    const names = new Set<string>();
    known = { size: found.size, names };
    for (let size = -1; size !== names.size; ) {
      size = names.size;
      for (const [name, places] of found) if (pruned(places, names) !== undefined) names.add(name);
    }
    return names;
  }

  return {
    of: (schema) => pruned(read(schema), holding()),
    named: () => {
      const names = holding();
      return Object.fromEntries(
        [...names].sort().map((name) => [name, pruned(found.get(name), names) ?? []]),
      );
    },
  };
}

/** Finds where the values of schemas hold date-times. */
export interface DatePlacesReader {
  /** The places in values of a schema; undefined where such values hold no date-time. */
  readonly of: (schema: unknown) => DatePlaces | undefined;
  /** The places of the schemas that references name, after all calls of `of`. */
  readonly named: () => { readonly [name: string]: DatePlaces };
}

/** Whether the printed type of a schema of text is Date. */
export function isDateTime({ type, format, enum: values, const: value }: JsonObject): boolean {
  return (
    format === "date-time" && [type].flat().includes("string") && values === undefined && value === undefined
  );
}

/** Whether a schema allows a value other than null. */
function isValue(schema: unknown): boolean {
  return !(isObject(schema) && schema.type === "null");
}

function all(places: readonly (DatePlaces | undefined)[]): DatePlaces | undefined {
  const kept = places.filter((each) => each !== undefined);
  return kept.length > 1 ? kept : kept[0];
}

function maybe(places: readonly (DatePlaces | undefined)[]): DatePlaces | undefined {
  const kept = all(places);
  return kept === undefined ? undefined : { maybe: kept };
}

/** The places without references to names that lead to no date-time; undefined where nothing is left. */
function pruned(places: DatePlaces | undefined, names: ReadonlySet<string>): DatePlaces | undefined {
  if (places === undefined || places === true) return places;
  if (typeof places === "string") return names.has(places) ? places : undefined;
  if (Array.isArray(places)) return all(places.map((each) => pruned(each, names)));
  const { members = {}, others, items, maybe } = places as Exclude<typeof places, readonly unknown[]>;
  const kept = Object.entries(members).flatMap(([name, each]) => {
    const held = pruned(each, names);
    return held === undefined ? [] : [[name, held] as const];
  });
  const rest = Object.entries({ others, items, maybe }).flatMap(([key, each]) => {
    const held = pruned(each, names);
    return held === undefined ? [] : [[key, held] as const];
  });
  if (kept.length + rest.length === 0) return undefined;
  return { ...(kept.length > 0 && { members: Object.fromEntries(kept) }), ...Object.fromEntries(rest) };
}
