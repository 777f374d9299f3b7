import type { Context } from "@partwise/description/document";
import {
  type FormReading,
  isJsonSequence,
  type MediaTypeMetadata,
  type MediaTypeReading,
  type RuleName,
} from "@partwise/description/reading";
import { isJson, isMultipart } from "@partwise/multipart/media-types";
import { explainPart, type PartExplanation } from "./explain-part.js";

/** Tells what is sent for one media type of a request body. */
export function explainMediaType(
  mediaType: string,
  { metadata, rules, form }: MediaTypeReading,
  context: Context,
): MediaTypeExplanation {
  if (form === undefined) {
    return { mediaType, body: bodyOf(mediaType, metadata), rules, parts: [], notSent: [] };
  }
  const notSent = [...form.properties].filter(([, { isReadOnly }]) => isReadOnly);
  return {
    mediaType,
    body: isMultipart(mediaType) ? "parts" : "text pairs",
    rules,
    parts: explainForm(mediaType, form, context),
    notSent: notSent.map(([property]) => ({ property, rules: ["M8"] })),
  };
}

/** What is sent for one media type. */
export interface MediaTypeExplanation {
  /** As the description writes the media type. */
  readonly mediaType: string;
  /** What the whole body is. */
  readonly body: "parts" | "text pairs" | "JSON" | "JSON items" | "bytes" | "as given";
  /** The rules that hold for the body as such. */
  readonly rules: readonly RuleName[];
  /** The parts, or the pairs of an urlencoded body, in the order of the schema. */
  readonly parts: readonly PartExplanation[];
  /** Properties that are not sent. */
  readonly notSent: readonly { readonly property: string; readonly rules: readonly RuleName[] }[];
}

function bodyOf(mediaType: string, { binary }: MediaTypeMetadata): MediaTypeExplanation["body"] {
  if (isJson(mediaType)) return "JSON";
  if (binary) return "bytes";
  return isJsonSequence(mediaType) ? "JSON items" : "as given";
}

function explainForm(mediaType: string, form: FormReading, context: Context): readonly PartExplanation[] {
  const nested = (inner: FormReading, innerType: string) => explainForm(innerType, inner, context);
  const explained = [...form.properties].flatMap(([name, reading]) =>
    reading.isReadOnly ? [] : [explainPart({ name, reading, mediaType, isItem: false }, context, nested)],
  );
  const items = form.prefix.map((reading, index) => ({ name: `item ${index}`, reading }));
  const isOnly = form.prefix.length === 0;
  if (form.item) items.push({ name: isOnly ? "each item" : "later items", reading: form.item });
  const each = items.flatMap(({ name, reading }) =>
    reading.entries === undefined || reading.entries.size === 0
      ? [{ name, reading, ...(reading.entries && { entry: "(its key)" }) }]
      : [...reading.entries].map(([entry, of]) => ({ name: `${name}, ${entry}`, reading: of, entry })),
  );
  return [
    ...explained,
    ...each.map((item) => explainPart({ ...item, mediaType, isItem: true }, context, nested)),
  ];
}
