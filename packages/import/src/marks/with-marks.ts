import { isObject, type JsonObject } from "@partwise/description/document";

/**
 * The description of a field with its marks: `(Required)` before the text, behind it `(This can only be one of a,b)`, and the
 * schema, `(Type: integer, int32)` where it is no more than that, else `(Schema: {...})`. A parameter that has more than a schema
 * has `(Parameter: {...})`.
 */
export function withMarks({ text, isRequired, allowed = [], schema, parameter }: Field): string {
  const choice = allowed.length > 0 ? `(This can only be one of ${allowed.join(",")})` : "";
  const told = parameter === undefined ? schemaMark(schema) : `(Parameter: ${JSON.stringify(parameter)})`;
  return [isRequired ? "(Required)" : "", text, choice, told].filter((each) => each !== "").join(" ");
}

/** What `withMarks` wrote. Undefined for a text that does not end in the mark of a schema. */
export function readMarks(description: string): Field | undefined {
  const told = toldBy(description);
  if (told === undefined) return undefined;
  const { at, ...rest } = told;
  let text = description.slice(0, Math.max(0, at - 1));
  const isRequired = /^\(Required\)(?: |$)/.test(text);
  if (isRequired) text = text.slice("(Required) ".length);
  const choice = text.lastIndexOf("(This can only be one of ");
  if (choice >= 0 && text.endsWith(")")) text = text.slice(0, Math.max(0, choice - 1));
  return { text, isRequired, ...rest };
}

/** What a field of a request tells. */
export interface Field {
  readonly text: string;
  readonly isRequired: boolean;
  /** The values that are allowed, for people: the schema tells them, too. */
  readonly allowed?: readonly unknown[];
  /** Its own description, unless beside a `$ref`, is the text. */
  readonly schema?: unknown;
  /** The Parameter Object without name, place, description and `required`, where it has more than a schema. */
  readonly parameter?: JsonObject;
}

/** The description of a field that is sent for another one, such as a key of an object that is exploded. */
export function belongsTo(name: string): string {
  return `(Belongs to ${name})`;
}

/** Whether `belongsTo` wrote the description. */
export function isOfAnother(description: string): boolean {
  return /^\(Belongs to .+\)$/s.test(description);
}

function schemaMark(schema: unknown): string {
  if (isObject(schema)) {
    const { type, format, ...more } = schema;
    const isShort = [type, format ?? type].every((each) => typeof each === "string" && /^[\w-]+$/.test(each));
    if (isShort && Object.keys(more).length === 0)
      return `(Type: ${[type, ...(format === undefined ? [] : [format])].join(", ")})`;
  }
  return `(Schema: ${JSON.stringify(schema ?? {})})`;
}

function toldBy(description: string): { at: number; schema?: unknown; parameter?: JsonObject } | undefined {
  const short = /\(Type: ([\w-]+)(?:, ([\w-]+))?\)$/.exec(description);
  if (short !== null) {
    const [, type, format] = short;
    return { at: short.index, schema: { type, ...(format !== undefined && { format }) } };
  }
  if (!description.endsWith(")")) return undefined;
  for (const { index: at, 0: start, 1: kind } of description.matchAll(/\((Schema|Parameter): /g)) {
    try {
      const value: unknown = JSON.parse(description.slice(at + start.length, -1));
      if (kind === "Schema") return { at, schema: value };
      if (isObject(value)) return { at, parameter: value };
    } catch {} // the words stand in the text
  }
  return undefined;
}
