import { type JsonObject, objectOf } from "@partwise/description/document";

/** The type of values in words: `text`, `whole number or null`. `item` has the words for an array's items. */
export function typeWords(schema: JsonObject, isFile: boolean, item: string | undefined): string {
  const { type, nullable, properties, items, format, const: constant, enum: values } = schema;
  if (isFile) return type === "array" ? "array of files" : "file";
  const given = [type].flat().filter((each): each is string => typeof each === "string");
  const guessed =
    given.length > 0
      ? given
      : properties !== undefined || schema.additionalProperties !== undefined
        ? ["object"]
        : items !== undefined
          ? ["array"]
          : typesOf(constant === undefined ? values : [constant]);
  const isNullable = nullable === true || guessed.includes("null");
  const named = guessed.filter((each) => each !== "null").map((each) => nameOf(each, format, schema, item));
  if (named.length === 0) return isNullable ? "null" : "any value";
  return [...named, ...(isNullable ? ["null"] : [])].join(" or ");
}

/** The words for several values of a type. */
export function plural(words: string): string {
  if (words === "any value") return "any values";
  if (words.startsWith("one of several")) return "values of several kinds";
  if (words === "date and time") return "dates and times";
  if (words.includes(" or ")) return `values (${words})`;
  const [noun = "", rest = ""] = words.split(/(?= \(| of )(.*)/s);
  return `${noun}${noun.endsWith("s") ? "es" : "s"}${rest}`;
}

const formats: Readonly<Record<string, string>> = {
  "date-time": "date and time",
  date: "date",
  time: "time",
  email: "e-mail address",
  uri: "URL",
  url: "URL",
  uuid: "UUID",
  byte: "text (base64)",
  binary: "file",
  password: "secret text",
  timestamp: "date and time",
};

function nameOf(type: string, format: unknown, schema: JsonObject, item: string | undefined): string {
  const known = typeof format === "string" ? formats[format] : undefined;
  switch (type) {
    case "string":
      if (known !== undefined) return known;
      return typeof format === "string" ? `text (${format})` : "text";
    case "integer":
      return "whole number";
    case "boolean":
      return "true or false";
    case "array":
      return item === undefined ? "array" : `array of ${plural(item)}`;
    case "object":
      return item !== undefined && Object.keys(objectOf(schema.properties)).length === 0
        ? `object of ${plural(item)} by name`
        : "object";
    default:
      return type;
  }
}

function typesOf(values: unknown): string[] {
  const types = (Array.isArray(values) ? values : []).map((value) =>
    value === null ? "null" : Array.isArray(value) ? "array" : typeof value,
  );
  return [...new Set(types)];
}
