import { isJson } from "@partwise/multipart/values";
import { contentText } from "./content-text.js";
import { expandStyle } from "./expand-style.js";
import type { ParameterMetadata } from "./parameter-metadata.js";
import { parameterValue } from "./parameter-value.js";
import { named } from "./refusal.js";
import { asciiJson, spellHeader, spellUrl } from "./spell.js";

/**
 * The value of a Cookie header; empty where no parameter has a value. Values are percent-encoded, except under `style:
 * cookie` and in a media type of text.
 * @throws {CallError} `PARAMETER` for a value that a cookie cannot hold
 * @see https://spec.openapis.org/oas/v3.2.0.html#percent-encoding-and-cookies
 */
export function serializeCookies(
  template: string,
  described: readonly ParameterMetadata[],
  values: Readonly<Record<string, unknown>>,
): string {
  const cookies = Object.entries(values).flatMap(([name, given]) => {
    if (given === undefined || given === null) return [];
    const metadata = described.find((each) => each.in === "cookie" && each.name === name);
    return named("cookie", name, template, () => cookiePairs(given, metadata ?? { in: "cookie", name }));
  });
  return cookies.join("; ");
}

function cookiePairs(given: unknown, metadata: ParameterMetadata): readonly string[] {
  const { name, style = "form", explode = true, allowReserved, mediaType, dates } = metadata;
  const value = parameterValue(given, name, dates);
  const raw = spellHeader(name, ";");
  const encoded = spellUrl(name, true, allowReserved ? freeInCookie : "");
  if (mediaType !== undefined) {
    const text = contentText(value, metadata);
    return [`${encoded(name)}=${isJson(mediaType) ? encoded(text) : raw(text)}`];
  }
  const spell = style === "cookie" ? raw : encoded;
  return expandStyle(name, value, { style, explode, name: spell, text: spell, json: asciiJson });
}

/** The reserved characters that a cookie may hold. */
const freeInCookie = ":/?#[]@!$&'()*+=";

const known = new WeakMap<object, boolean>();

/** Whether Requests of this class accept a Cookie header. A browser silently drops the header. */
export function takesCookies(RequestClass: typeof Request): boolean {
  let takes = known.get(RequestClass);
  if (takes === undefined) {
    takes = new RequestClass("http://localhost/", { headers: { cookie: "a=b" } }).headers.has("cookie");
    known.set(RequestClass, takes);
  }
  return takes;
}
