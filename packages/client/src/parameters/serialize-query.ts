import { freeInQuery, isUrlencoded } from "@partwise/multipart/values";
import { contentText } from "./content-text.js";
import { expandStyle } from "./expand-style.js";
import type { ParameterMetadata } from "./parameter-metadata.js";
import { parameterValue } from "./parameter-value.js";
import { named } from "./refusal.js";
import { spellUrl } from "./spell.js";

/**
 * Writes a query, without its `?`, in the order in which the caller gives the parameters.
 * @throws {CallError} `PARAMETER` for a value that cannot be sent
 * @see https://spec.openapis.org/oas/v3.2.0.html#style-values
 */
export function serializeQuery(
  template: string,
  described: readonly ParameterMetadata[],
  values: Readonly<Record<string, unknown>>,
): string {
  const pairs = Object.entries(values).flatMap(([name, given]) => {
    if (given === undefined || given === null) return [];
    const metadata = described.find((each) => each.in === "query" && each.name === name);
    return named("query", name, template, () => queryPairs(given, metadata ?? { in: "query", name }));
  });
  return pairs.join("&");
}

function queryPairs(given: unknown, metadata: ParameterMetadata): readonly string[] {
  const { name, style = "form", explode = style === "form", allowReserved, mediaType, dates } = metadata;
  const value = parameterValue(given, name, dates);
  const spell = spellUrl(name, true);
  if (mediaType !== undefined) return [`${spell(name)}=${spell(contentText(value, metadata))}`];
  const text = allowReserved ? spellUrl(name, true, freeInQuery) : spell;
  return expandStyle(name, value, { style, explode, name: spell, text });
}

/**
 * Writes the `querystring` parameter, whose value is the query itself. A form given as text or URLSearchParams is encoded
 * already, so only characters that no query can hold are percent-encoded.
 * @see https://spec.openapis.org/oas/v3.2.0.html#parameter-locations
 */
export function serializeQuerystring(template: string, metadata: ParameterMetadata, given: unknown): string {
  if (given === undefined || given === null) return "";
  const { name, mediaType = "", dates } = metadata;
  const isForm = isUrlencoded(mediaType);
  const value = isForm && given instanceof URLSearchParams ? String(given) : given;
  return named("querystring", name, template, () => {
    const text = contentText(parameterValue(value, name, dates), metadata);
    if (isForm && typeof value === "object") return text;
    return spellUrl(name, true, isForm ? `${freeInQuery}&=+` : "")(text);
  });
}
