import { isConcrete, isFormData, isJson, isMultipart } from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { isObject, type JsonObject } from "../document/json-object.js";
import { hasStyle, type Place } from "../document/place.js";
import type { EncodingMetadata } from "../metadata/operations-metadata.js";
import type { Extension } from "./extension.js";
import type { PartTypeReading } from "./part-type.js";
import type { RuleName } from "./rule-of.js";
import { shapeOf } from "./shape-of.js";

/** The rules that decided about a part, those for the content type first. */
export function reasonsOf(grounds: Grounds, context: Context): readonly RuleName[] {
  const { place, metadata, part, extension, encoding } = grounds;
  const rules = new Set<RuleName>();
  const add = (...names: readonly RuleName[]) => {
    for (const name of names) rules.add(name);
  };
  if (Object.keys(extension).length > 0) add("own");
  if (extension.object && extension.object !== "json" && shapeOf(place, context).isObject) add("M38");
  else if (metadata.style !== undefined) add(...styleRules(grounds));
  else if (metadata.contentType !== undefined) add(...contentTypeRules(grounds, context));
  else add(...part.rules);
  if (metadata.style === undefined && hasStyle(encoding)) {
    add(metadata.binary ? "M39" : isFormData(place.mediaType) && context.version === "3.0" ? "M32" : "M33");
  }
  if (shapeOf(place, context).isArray && metadata.style === undefined && metadata.array === undefined)
    add("M40");
  if (isObject(encoding.headers)) add(...headerRules(grounds));
  if (isMultipart(place.mediaType)) {
    // a file without a part name has a filename only when the value or the description gives one
    if (metadata.binary && (!place.isItem || isFormData(place.mediaType) || metadata.filename)) add("M50");
    if (metadata.defaultContentType === "text/plain") add("M55");
  }
  if (place.isItem && context.version === "3.2") add("M63");
  if (place.isItem) add(isFormData(place.mediaType) ? "M64" : "M65");
  return [...rules];
}

/** What was found while one property or item was read. */
export interface Grounds {
  readonly place: Place;
  /** The Encoding Object. */
  readonly encoding: JsonObject;
  readonly metadata: EncodingMetadata;
  readonly part: PartTypeReading;
  readonly extension: Extension;
}

function styleRules({ place, encoding, metadata }: Grounds): readonly RuleName[] {
  const { style } = metadata;
  return [
    "M33",
    ...(encoding.contentType === undefined ? [] : (["M34"] as const)),
    "M35",
    ...(isFormData(place.mediaType) ? (["M36"] as const) : []),
    "M37",
    ...(style === "deepObject" ? (["M38"] as const) : []),
  ];
}

function contentTypeRules({ place, metadata, part }: Grounds, context: Context): readonly RuleName[] {
  const { contentType = "", contentEncoding } = metadata;
  const isList = !isConcrete(contentType);
  const { isArray, isString, isObject: isStructured } = shapeOf(place, context);
  const rules: RuleName[] = [!isList ? "M21" : metadata.binary ? "M20" : "M22"];
  if (isArray) rules.push("M23");
  if (isString && isJson(contentType)) rules.push("M24");
  if (isStructured && !isList && !isJson(contentType) && !isMultipart(contentType)) rules.push("M25");
  if (contentEncoding) rules.push("M30", ...part.rules.filter((rule) => rule === "M31"));
  if (isMultipart(contentType)) rules.push("M66");
  return rules;
}

function headerRules({ place, encoding, metadata }: Grounds): readonly RuleName[] {
  if (!isMultipart(place.mediaType)) return ["M27"];
  const names = Object.keys(encoding.headers as JsonObject).map((name) => name.toLowerCase());
  return [
    ...(names.includes("content-type") ? (["M26"] as const) : []),
    ...(metadata.headers && isFormData(place.mediaType) ? (["M28"] as const) : []),
    ...(metadata.contentEncoding && names.includes("content-transfer-encoding") ? (["M29"] as const) : []),
  ];
}
