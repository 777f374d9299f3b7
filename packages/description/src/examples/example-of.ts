import { isRawBinary } from "../bodies/part-type.js";
import type { Context } from "../document/context.js";
import { isObject, type JsonObject, listOf, objectOf } from "../document/json-object.js";
import { isReadOnly, isWriteOnly } from "../schemas/alternatives-of.js";
import { exampleFile } from "./example-file.js";
import { exampleNumber } from "./example-number.js";
import { exampleText } from "./example-text.js";
import { fits } from "./fits.js";
import { mergedSchema, typesOf } from "./merged-schema.js";

/**
 * A value that a schema allows, the same on every run: what the schema shows (`example`, `examples`, `default`, `const`,
 * `enum`) where that fits, else one that is made by type, format, name and limits. Undefined for a schema that leads back to
 * itself without end.
 * @example
 * ```ts
 * exampleOf({ type: "object", properties: { name: { type: "string" }, size: { type: "integer" } } }, context, {
 *   direction: "request",
 * }); // { name: "Support", size: 1024 }
 * ```
 */
export function exampleOf(schema: unknown, context: Context, options: ExampleOptions): unknown {
  return make(
    { schema, name: options.name ?? "", variant: 0, depth: 0, seen: new Set() },
    { ...options, context },
  );
}

/** What an example is for. */
export interface ExampleOptions {
  /** A request has no readOnly properties, an answer no writeOnly ones. */
  readonly direction: "request" | "response";
  /** Whether binaries are files, as in a form; else they are text, as in JSON. Default: false. */
  readonly files?: boolean;
  /** The name of the value, which decides what is usual. Default: none. */
  readonly name?: string;
  /** The content types of a file, as the Encoding Object lists them, by the name of a property of the outermost object. */
  readonly contentTypes?: (property: string) => string | undefined;
  /** Whether properties that are not required are left out. Default: false. */
  readonly requiredOnly?: boolean;
}

interface Wanted {
  readonly schema: unknown;
  readonly name: string;
  /** Which of several values: the place in an array. */
  readonly variant: number;
  readonly depth: number;
  readonly seen: ReadonlySet<string>;
  /** Whether it stands in an array. */
  readonly isItem?: boolean;
}

interface Making extends ExampleOptions {
  readonly context: Context;
}

/** Objects that lie deeper have required properties alone. */
const deepest = 4;

function make(wanted: Wanted, making: Making): unknown {
  const { schema, name, variant, depth } = wanted;
  const { context, files = false, contentTypes } = making;
  const isOfForm = files && (depth <= 1 || (depth === 2 && wanted.isItem === true));
  if (isOfForm && isRawBinary(schema, context)) return exampleFile(name, contentTypes?.(name));
  const merged = mergedSchema(schema, context, wanted.seen);
  if (merged === undefined) return undefined;
  if (isOfForm && merged.schema.format === "binary") return exampleFile(name, contentTypes?.(name));
  const shown = shownBy(merged.schema, variant).find((value) => fits(value, merged.schema, context));
  const seen = { ...wanted, seen: merged.seen };
  if (shown !== undefined) return isObject(shown) ? sentOf(shown, merged.schema, making) : shown;
  switch (typeOf(merged.schema)) {
    case "object":
      return makeObject(merged.schema, seen, making);
    case "array":
      return makeArray(merged.schema, seen, making);
    case "integer":
      return exampleNumber(merged.schema, name, true, variant);
    case "number":
      return exampleNumber(merged.schema, name, false, variant);
    case "boolean":
      return variant % 2 === 0;
    case "null":
      return null;
    default:
      return exampleText(merged.schema, name, variant);
  }
}

/** What a schema shows of its values, the best first; another for each variant where it shows several. */
function shownBy(schema: JsonObject, variant: number): readonly unknown[] {
  const own = [
    ...("const" in schema ? [schema.const] : []),
    ...(variant === 0 && "example" in schema ? [schema.example] : []),
    ...listOf(schema.examples).slice(variant),
    ...(variant === 0 && "default" in schema && schema.default !== null && schema.default !== ""
      ? [schema.default]
      : []),
  ];
  const list = listOf(schema.enum).filter((value) => value !== null);
  return list.length === 0 ? own : [...own, list[variant % list.length], ...list];
}

function typeOf(schema: JsonObject): string {
  const type = typesOf(schema).find((each) => each !== "null");
  if (type !== undefined) return type;
  if (typesOf(schema).length > 0) return "null";
  if (
    schema.properties !== undefined ||
    schema.additionalProperties !== undefined ||
    schema.required !== undefined
  )
    return "object";
  if (schema.items !== undefined || schema.prefixItems !== undefined) return "array";
  const isNumber = ["minimum", "maximum", "multipleOf"].some((key) => schema[key] !== undefined);
  return isNumber ? "number" : "string";
}

function makeObject(schema: JsonObject, wanted: Wanted, making: Making): JsonObject | undefined {
  const { context, direction, requiredOnly = false } = making;
  const required = new Set(listOf(schema.required));
  const isHidden = direction === "request" ? isReadOnly : isWriteOnly;
  const made: Record<string, unknown> = {};
  const properties = Object.entries(objectOf(schema.properties));
  for (const [name, property] of properties) {
    if (isHidden(property, context)) continue;
    const isOptional = !required.has(name);
    if (isOptional && (requiredOnly || wanted.depth >= deepest || objectOf(property).deprecated === true))
      continue;
    const value = make(
      {
        ...wanted,
        schema: property,
        name: nameIn(wanted.name, name),
        depth: wanted.depth + 1,
        isItem: false,
      },
      making,
    );
    if (value === undefined && !isOptional) return undefined;
    if (value !== undefined) made[name] = value;
  }
  const least = Number(schema.minProperties ?? 0);
  const isMap = isObject(schema.additionalProperties) && properties.length === 0 && !requiredOnly;
  for (let index = Object.keys(made).length; index < Math.max(least, isMap ? 1 : 0); index++) {
    const rest = schema.additionalProperties;
    const value = make(
      {
        ...wanted,
        schema: isObject(rest) ? rest : {},
        name: "value",
        variant: index,
        depth: wanted.depth + 1,
      },
      making,
    );
    if (value === undefined) break;
    made[index === 0 ? "key" : `key${index + 1}`] = value;
  }
  return made;
}

/** A name is that of what has it: of an owner, or of a company. */
function nameIn(parent: string, name: string): string {
  return name === "name" && parent !== "" ? `${parent}_name` : name;
}

function makeArray(schema: JsonObject, wanted: Wanted, making: Making): readonly unknown[] {
  const least = Number(schema.minItems ?? 0);
  const most = typeof schema.maxItems === "number" ? schema.maxItems : Number.POSITIVE_INFINITY;
  const prefix = listOf(schema.prefixItems);
  const count = Math.min(Math.max(least, prefix.length, 1), most, 100);
  const made: unknown[] = [];
  for (let variant = 0; variant < count; variant++) {
    const item = prefix[variant] ?? schema.items ?? {};
    const value = make(
      {
        ...wanted,
        schema: item,
        name: singular(wanted.name),
        variant,
        depth: wanted.depth + 1,
        isItem: true,
      },
      making,
    );
    if (value === undefined) break;
    made.push(value);
  }
  return made;
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");
}

/** An object that a schema shows, without what this direction does not carry. */
function sentOf(shown: JsonObject, schema: JsonObject, { context, direction }: Making): JsonObject {
  if (Array.isArray(shown)) return shown;
  const isHidden = direction === "request" ? isReadOnly : isWriteOnly;
  const properties = objectOf(schema.properties);
  return Object.fromEntries(Object.entries(shown).filter(([name]) => !isHidden(properties[name], context)));
}
