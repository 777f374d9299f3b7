import { UsageError } from "../errors/usage-error.js";
import { readYesOrNo } from "../flags/read-yes-or-no.js";
import type { Schema } from "../schema/resolve-schema.js";
import { limitFault } from "./limit-fault.js";
import { type SchemaFacts, schemaFacts } from "./schema-facts.js";

/**
 * The value that a flag's text stands for. Arrays are read item by item, or at once as JSON.
 * @throws {UsageError} that names the flag and what is allowed, and does not quote the text
 */
export function readValue(name: string, text: string, facts: SchemaFacts): unknown {
  const { types, values, nullable, keywords } = facts;
  if (nullable && text === "null") return null;
  if (values !== undefined) {
    const found = values.find((value) => String(value) === text);
    if (found === undefined) throw new UsageError(`--${name} takes ${listed(values, nullable)}.`);
    return found;
  }
  const value = types === undefined ? untyped(text) : typed(text, types);
  if (value === nothing) throw new UsageError(`--${name} needs ${kindsOf(types ?? new Set(), nullable)}.`);
  const fault = limitFault(value, keywords);
  if (fault !== undefined) throw new UsageError(`--${name} ${fault}.`);
  return value;
}

/**
 * The array that the texts of a repeated flag stand for: one item each, or all of them as one JSON array.
 * @throws {UsageError} as `readValue` does, and for too few or too many items
 */
export function readItems(
  name: string,
  texts: readonly string[],
  facts: SchemaFacts,
  document: Schema,
): unknown {
  const [only = ""] = texts;
  if (texts.length === 1) {
    if (facts.nullable && only === "null") return null;
    const list = /^\s*\[/.test(only) ? jsonOf(only) : nothing;
    if (Array.isArray(list)) return within(name, list, facts.keywords);
  }
  const items = schemaFacts(document, facts.items);
  return within(
    name,
    texts.map((text) => readValue(name, text, items)),
    facts.keywords,
  );
}

function within(name: string, items: readonly unknown[], keywords: Schema): readonly unknown[] {
  const fault = limitFault(items, keywords);
  if (fault !== undefined) throw new UsageError(`--${name} ${fault}.`);
  return items;
}

const nothing = Symbol("nothing");

/** JSON where the text is some that prints as it is typed; else the text. */
function untyped(text: string): unknown {
  const value = jsonOf(text);
  if (value === nothing) return text;
  return typeof value === "object" || JSON.stringify(value) === text ? value : text;
}

/** The first type that the text fits: numbers and booleans before objects, and text last. */
function typed(text: string, types: ReadonlySet<string>): unknown {
  if (types.has("integer") || types.has("number")) {
    const value = Number(text);
    const fits =
      text.trim() !== "" && Number.isFinite(value) && (types.has("number") || Number.isInteger(value));
    if (fits) return value;
  }
  if (
    types.has("boolean") &&
    readYesOrNo(text) !== undefined &&
    (!types.has("string") || /^(true|false)$/.test(text))
  ) {
    return readYesOrNo(text);
  }
  if (types.has("object") || types.has("array")) {
    const value = jsonOf(text);
    if (types.has("array") && Array.isArray(value)) return value;
    if (types.has("object") && !Array.isArray(value) && isObject(value)) {
      return value;
    }
  }
  return types.has("string") ? text : nothing;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return nothing;
  }
}

/** `one of normal, shared` */
export function listed(values: readonly unknown[], nullable: boolean): string {
  const texts = [...values, ...(nullable ? [null] : [])].map((value) =>
    value === "" ? '""' : String(value),
  );
  const shown = texts.slice(0, 30);
  const more = texts.length > shown.length ? ` and ${texts.length - shown.length} more` : "";
  return `${texts.length === 1 ? "the value" : "one of"} ${shown.join(", ")}${more}`;
}

/** `a whole number or null` */
export function kindsOf(types: ReadonlySet<string>, nullable: boolean): string {
  const names = [...types, ...(nullable ? ["null"] : [])].map((type) => kinds[type] ?? type);
  return names.length === 0 ? "a value" : [...new Set(names)].join(" or ");
}

const kinds: Readonly<Record<string, string>> = {
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  object: "a JSON object",
  array: "a JSON array",
  string: "text",
};
