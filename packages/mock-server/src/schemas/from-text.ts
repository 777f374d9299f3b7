import { type Context, isObject, objectOf } from "@partwise/description/document";
import { alternativesOf, propertiesOf } from "@partwise/description/reading";

/**
 * Reads texts as the types of a schema: a text, or an array or object of texts. Text that does not fit is returned as is,
 * and the validator refuses the text.
 */
export function fromText(value: unknown, schema: unknown, context: Context): unknown {
  if (typeof value === "string") return scalarOf(value, schema, context);
  if (Array.isArray(value)) {
    const item = itemOf(schema, context);
    return value.map((each) => fromText(each, item, context));
  }
  if (!isObject(value) || value instanceof Uint8Array) return value;
  const properties = propertiesOf(schema, context);
  const { additionalProperties } = objectOf(schema);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      fromText(each, properties.get(key) ?? additionalProperties, context),
    ]),
  );
}

/** The schema of an array's items, where there is one. */
export function itemOf(schema: unknown, context: Context): unknown {
  return alternativesOf(schema, context).flatMap(({ items = [] }) => items)[0]?.schema;
}

function scalarOf(text: string, schema: unknown, context: Context): unknown {
  const alternatives = alternativesOf(schema, context);
  const allows = (type: string) => alternatives.some(({ types }) => types?.includes(type));
  const isText = alternatives.some(
    ({ types, enum: values, const: only }) =>
      (types === undefined && values === undefined && only === undefined) ||
      (types?.includes("string") &&
        (values === undefined || values.includes(text)) &&
        (only ?? text) === text) ||
      values?.includes(text),
  );
  if (isText) return text;
  const values = alternatives.flatMap(({ enum: values = [], const: only }) => [
    ...values,
    ...(only === undefined ? [] : [only]),
  ]);
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  if (isNumber && (allows("integer") || allows("number") || values.includes(Number(text))))
    return Number(text);
  if ((text === "true" || text === "false") && (allows("boolean") || values.includes(text === "true"))) {
    return text === "true";
  }
  if ((text === "null" || text === "") && (allows("null") || values.includes(null))) return null;
  return text;
}
