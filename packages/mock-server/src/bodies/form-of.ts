import { type Context, objectOf } from "@partwise/description/document";
import { type EncodingMetadata, parameterShape, propertiesOf } from "@partwise/description/reading";
import { isJson } from "@partwise/multipart/media-types";
import type { MediaType } from "../contract/operation.js";
import { fromPairs } from "../parameters/from-pairs.js";
import { decodeForm, type Pair } from "../parameters/read-pairs.js";
import { fromText } from "../schemas/from-text.js";
import { jsonIn } from "./json-in.js";

/**
 * The value of an urlencoded body, each property by its Encoding Object.
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-the-x-www-form-urlencoded-media-type
 */
export function formOf(
  pairs: readonly Pair[],
  { schema, form }: MediaType,
  context: Context,
): Record<string, unknown> {
  const properties = propertiesOf(schema.value, context);
  const value: Record<string, unknown> = {};
  const taken = new Set<string>();
  for (const [name, property] of properties) {
    const encoding: EncodingMetadata = form?.properties.get(name)?.metadata ?? {};
    const texts = fromPairs(pairs, {
      name,
      style: encoding.style ?? "form",
      explode: encoding.explode ?? true,
      shape: parameterShape(property, context),
      ...(encoding.style === "form" && {
        members: (key: string) => !properties.has(key) && propertiesOf(property, context).has(key),
      }),
    });
    if (texts === undefined) continue;
    taken.add(name);
    value[name] = valueIn(texts, property, encoding, context);
  }
  const { additionalProperties } = objectOf(schema.value);
  for (const { name, raw } of pairs) {
    const own = name.replace(/\[.*$/s, "");
    if (properties.has(own) || Object.hasOwn(value, name) || isMember(name, value)) continue;
    value[name] = fromText(decodeForm(raw), additionalProperties, context);
  }
  return value;
}

/** Whether a pair went into an exploded object. */
function isMember(name: string, value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).some((each) => Object.hasOwn(objectOf(each), name));
}

function valueIn(
  texts: unknown,
  schema: unknown,
  { contentType }: EncodingMetadata,
  context: Context,
): unknown {
  const shape = parameterShape(schema, context);
  const mayBeJson = isJson(contentType ?? "") || ((shape.isObject || shape.isArray) && !shape.isScalar);
  const text = Array.isArray(texts) && texts.length === 1 ? texts[0] : texts;
  const json = typeof text === "string" && mayBeJson ? jsonIn(text) : undefined;
  const isItem = Array.isArray(texts) && !Array.isArray(json);
  return json === undefined || isItem ? fromText(texts, schema, context) : json;
}
