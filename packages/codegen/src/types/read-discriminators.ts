import {
  type Context,
  isObject,
  type JsonObject,
  listOf,
  objectOf,
  splitPointer,
  walk,
} from "@partwise/description/document";
import { anyPart, requiresProperty } from "./defines-property.js";
import { valuesOf } from "./kinds-of.js";

/**
 * Reads the discriminators of all schemas: those of unions, whose members they tell apart, and those of schemas that others
 * extend by `allOf`. The values of a schema include the values of all schemas that extend it.
 * @see https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
export function readDiscriminators(context: Context): Discriminators {
  const schemas = objectOf(objectOf(context.document.components).schemas);
  const found = new Map<string, Map<string, Set<string>>>();
  const add = (name: string, property: string, values: Iterable<string>) => {
    if (!Object.hasOwn(schemas, name)) return;
    const ofName = found.get(name) ?? new Map<string, Set<string>>();
    found.set(name, ofName);
    ofName.set(property, new Set([...(ofName.get(property) ?? []), ...values]));
  };
  walk(context.document, (schema) => {
    const { propertyName, mapping } = objectOf(schema.discriminator);
    if (typeof propertyName !== "string") return;
    const mapped = valuesByName(mapping, schemas);
    const members = [...listOf(schema.oneOf), ...listOf(schema.anyOf)].flatMap(
      (member) => componentOf(member) ?? [],
    );
    if (members.length === 0) return;
    for (const name of new Set([...members, ...mapped.keys()])) {
      add(name, propertyName, mapped.get(name) ?? [name]);
    }
  });
  const bases = basesOf(schemas);
  for (const name of bases.keys()) {
    for (const { property, mapping } of inherited(name, bases, schemas)) {
      add(name, property, valuesByName(mapping, schemas).get(name) ?? [name]);
    }
  }
  for (const [name, ofName] of [...found]) {
    for (const base of ancestorsOf(name, bases)) {
      for (const [property, values] of ofName) {
        if (found.get(base)?.has(property)) add(base, property, values);
      }
    }
  }
  return onlyAllowed(found, schemas, context);
}

/** The values of a property by which a schema differs from others. */
export interface DiscriminatorValues {
  readonly property: string;
  readonly values: readonly string[];
}

/** The discriminator values of each component. */
export type Discriminators = ReadonlyMap<string, readonly DiscriminatorValues[]>;

/** The most values that are listed for a schema; past that number, the property may have any value. */
const most = 8;

/** Removes values that the schemas forbid, and values that add nothing to the schemas. */
function onlyAllowed(
  found: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
  schemas: JsonObject,
  context: Context,
): Discriminators {
  const result = new Map<string, DiscriminatorValues[]>();
  for (const [name, ofName] of found) {
    if (!isObjectItself(schemas[name], context)) continue;
    for (const [property, all] of ofName) {
      const listed = listsOf(schemas[name], property, context);
      const values = [...all].filter((value) => listed.every((list) => list.includes(value)));
      const isSaid = listed.some((list) => list.length <= values.length);
      if (
        values.length === 0 ||
        values.length > most ||
        (isSaid && requiresProperty(schemas[name], property, context))
      )
        continue;
      result.set(name, [...(result.get(name) ?? []), { property, values }]);
    }
  }
  return result;
}

/** Whether a schema is an object itself, not a union or a reference. */
function isObjectItself(schema: unknown, context: Context): boolean {
  if (!isObject(schema)) return false;
  const isOther = [schema.$ref, schema.oneOf, schema.anyOf].some((value) => value !== undefined);
  return (
    !isOther && anyPart(schema, context, (part) => part.type === "object" || part.properties !== undefined)
  );
}

/** The lists of values that a schema, and those that compose it, allow for a property. */
function listsOf(schema: unknown, property: string, context: Context): readonly (readonly unknown[])[] {
  const lists: (readonly unknown[])[] = [];
  anyPart(schema, context, (part) => {
    const own = objectOf(part.properties)[property];
    anyPart(own, context, (each) => {
      const values = valuesOf(each);
      if (values !== undefined) lists.push(values);
      return false;
    });
    return false;
  });
  return lists;
}

interface Discriminating {
  readonly property: string;
  readonly mapping: unknown;
}

/**
 * The discriminators of the schemas that a component extends. The discriminator of a union concerns its members, not
 * schemas that extend the union.
 */
function* inherited(
  name: string,
  bases: ReadonlyMap<string, readonly string[]>,
  schemas: JsonObject,
): Iterable<Discriminating> {
  for (const base of ancestorsOf(name, bases)) {
    const schema = objectOf(schemas[base]);
    for (const part of [schema, ...listOf(schema.allOf).map(objectOf)]) {
      const { propertyName: property, mapping } = objectOf(part.discriminator);
      if (typeof property !== "string" || part.oneOf !== undefined || part.anyOf !== undefined) continue;
      yield { property, mapping };
    }
  }
}

/** The components that each component extends by `allOf`. */
function basesOf(schemas: JsonObject): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [name, schema] of Object.entries(schemas)) {
    const bases = listOf(objectOf(schema).allOf).flatMap((member) => componentOf(member) ?? []);
    if (bases.length > 0) found.set(name, bases);
  }
  return found;
}

function ancestorsOf(name: string, bases: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(bases.get(name) ?? [])];
  for (let base = waiting.pop(); base !== undefined; base = waiting.pop()) {
    if (base === name || found.has(base)) continue;
    found.add(base);
    waiting.push(...(bases.get(base) ?? []));
  }
  return found;
}

/** The values of a mapping by component. A mapping names a component or refers to one. */
function valuesByName(mapping: unknown, schemas: JsonObject): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [value, target] of Object.entries(objectOf(mapping))) {
    if (typeof target !== "string") continue;
    const name = Object.hasOwn(schemas, target) ? target : componentOf({ $ref: target });
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

/** The name of the component that a reference points at. */
export function componentOf(schema: unknown): string | undefined {
  if (!isObject(schema) || typeof schema.$ref !== "string") return undefined;
  const [components, schemas, name, ...rest] = splitPointer(schema.$ref.slice(1));
  return components === "components" && schemas === "schemas" && rest.length === 0 ? name : undefined;
}
