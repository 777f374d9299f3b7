import { isJson } from "@partwise/multipart/values";
import { contentText } from "./content-text.js";
import { expandStyle } from "./expand-style.js";
import type { ParameterMetadata } from "./parameter-metadata.js";
import { parameterValue } from "./parameter-value.js";
import { named } from "./refusal.js";
import { asciiJson, spellHeader } from "./spell.js";

/**
 * The header parameters as text, neither percent-encoded nor quoted. Null stays null, which removes a header of the client.
 * @throws {CallError} `PARAMETER` for a value that a header cannot hold
 * @see https://spec.openapis.org/oas/v3.2.0.html#appendix-d-serializing-headers-and-cookies
 */
export function serializeHeaders(
  template: string,
  described: readonly ParameterMetadata[],
  values: Readonly<Record<string, unknown>>,
): { [name: string]: string | null } {
  const headers: { [name: string]: string | null } = {};
  for (const [name, given] of Object.entries(values)) {
    const metadata = described.find((each) => each.in === "header" && isSame(each.name, name));
    if (metadata?.ignored || given === undefined) continue;
    const text = named("header", name, template, () => headerText(name, given, metadata));
    if (text !== undefined) headers[name] = text;
  }
  return headers;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function headerText(
  name: string,
  given: unknown,
  { mediaType, explode = false, dates }: Partial<ParameterMetadata> = {},
): string | null | undefined {
  if (given === null) return null;
  const value = parameterValue(given, name, dates);
  const text = spellHeader(name);
  if (mediaType !== undefined) {
    const written = contentText(value, { name, mediaType });
    return text(isJson(mediaType) ? asciiJson(written) : written);
  }
  const layout = { style: "simple", explode, name: text, text, json: asciiJson } as const;
  const parts = expandStyle(name, value, layout);
  return parts.length === 0 ? undefined : parts.join(",");
}
