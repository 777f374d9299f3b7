import {
  essenceOf,
  isConcrete,
  isFormData,
  isMultipart,
  isUrlencoded,
  matches,
  splitMediaTypes,
} from "@partwise/multipart/media-types";
import type { Context } from "../document/context.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, listOf } from "../document/json-object.js";
import { locate } from "../document/locate.js";
import { hasStyle } from "../document/place.js";
import { alternativesOf } from "../schemas/alternatives-of.js";
import { isDeep } from "../schemas/is-deep.js";
import type { EncodingOutcome } from "./encoding-outcome.js";
import { listedValues } from "./headers-metadata.js";
import { lintInnerBinaries } from "./lint-inner-binaries.js";

/** Warns of keywords of an Encoding Object that have no effect, and of keywords of its schema that a part cannot follow. */
export function lintEncoding(outcome: EncodingOutcome, context: Context): void {
  lintStyle(outcome, context);
  lintObject(outcome, context);
  lintHeaders(outcome, context);
  lintContentType(outcome, context);
  lintContentMediaType(outcome, context);
  lintInnerBinaries(outcome, context);
}

function lintStyle({ place, object: { value, pointer }, metadata }: EncodingOutcome, context: Context): void {
  if (!hasStyle(value)) return;
  const { mediaType } = place;
  const key = ["style", "explode", "allowReserved"].find((each) => value[each] !== undefined) ?? "style";
  const warn = (message: string) => context.warn(joinPointer(pointer, key), message);
  if (metadata.binary) {
    warn(`${key} does nothing on a file, which is sent as a file part; remove it`);
  } else if (metadata.style !== undefined) {
    if (metadata.style === "deepObject" && metadata.object === undefined && isDeep(place.schema, context)) {
      warn(
        "deepObject is defined for one level of an object: arrays and deeper values go as brackets, such as owner[pets][0][name]; see that the server reads them",
      );
    }
    if (value.contentType === undefined) return;
    context.warn(
      joinPointer(pointer, "contentType"),
      `contentType is ignored beside ${key}: the value is sent as text; remove one of them`,
    );
  } else if (isFormData(mediaType) && context.version === "3.0") {
    warn(
      `${key} does nothing in form-data before OpenAPI 3.1: an array is sent as one part an item, an object as JSON; remove it, or raise "openapi" to 3.1`,
    );
  } else if (!isFormData(mediaType) && !isUrlencoded(mediaType)) {
    warn(`${key} does nothing in ${essenceOf(mediaType)}; remove it`);
  }
}

function lintObject({ place: { mediaType }, object, metadata }: EncodingOutcome, context: Context): void {
  if (metadata.object === undefined || isFormData(mediaType) || isUrlencoded(mediaType)) return;
  context.warn(
    object.pointer,
    `object does nothing in ${essenceOf(mediaType)}: object is for form-data and urlencoded only; remove it`,
  );
}

function lintHeaders({ place, object, metadata }: EncodingOutcome, context: Context): void {
  const { headers } = object.value;
  if (!isObject(headers)) return;
  const pointer = joinPointer(object.pointer, "headers");
  if (!isMultipart(place.mediaType)) {
    context.warn(pointer, "headers are ignored: only parts of a multipart body have headers; remove them");
    return;
  }
  for (const [name, header] of Object.entries(headers)) {
    const at = joinPointer(pointer, name);
    if (name.toLowerCase() === "content-type") {
      context.warn(
        at,
        "Content-Type is ignored among the headers; write it as contentType, beside the headers",
      );
    }
    if (name.toLowerCase() !== "content-transfer-encoding" || !metadata.contentEncoding) continue;
    const values = listedValues({ value: header, pointer: at }, context);
    if (values.length === 0 || values.includes(metadata.contentEncoding)) continue;
    context.warn(
      at,
      `says ${values.join(" or ")}, while the schema says ${metadata.contentEncoding}, which is what is sent; make them agree, or remove the header`,
    );
  }
}

function lintContentType({ object, metadata, defaultContentType }: EncodingOutcome, context: Context): void {
  const { contentType } = metadata;
  if (contentType === undefined || metadata.binary || object.value.contentType === undefined) return;
  // an untyped value may be a Blob, which has its own type
  if (defaultContentType === undefined || defaultContentType === "application/octet-stream") return;
  const entries = splitMediaTypes(contentType);
  const concrete = entries.find(isConcrete);
  if (entries.length === 1 && concrete !== undefined) return;
  const taken =
    concrete === undefined
      ? "so the call has to choose one"
      : `so ${concrete} is sent unless the call chooses`;
  context.warn(
    joinPointer(object.pointer, "contentType"),
    `nothing in the value chooses between these types, ${taken}; name the one that is meant`,
  );
}

/** Warns where `contentMediaType` contradicts the content type that is sent: `contentMediaType` never decides. */
function lintContentMediaType(
  { place, object, metadata, defaultContentType }: EncodingOutcome,
  context: Context,
): void {
  if (context.version === "3.0") return;
  const alternatives = alternativesOf(place.schema, context);
  const named = alternatives.flatMap((each) => [
    each,
    ...(each.types?.join() === "array" && !place.isItem
      ? (each.items ?? []).flatMap(({ schema, seen }) => alternativesOf(schema, context, seen))
      : []),
  ]);
  const [only, ...more] = new Set(named.flatMap(({ contentMediaType }) => contentMediaType ?? []));
  if (only === undefined || more.length > 0) return;
  const sent = metadata.contentType ?? (metadata.contentEncoding ? undefined : defaultContentType);
  if (sent === undefined || metadata.style !== undefined) return;
  if (splitMediaTypes(sent).some((entry) => matches(entry, only) || matches(only, entry))) return;
  context.warn(
    schemaPointer(place.schema, object.pointer, context),
    `contentMediaType ${only} is ignored, since the part is sent as ${sent}; ${
      metadata.contentType ? "make them agree" : `say contentType: ${only} in the encoding of the property`
    }`,
  );
}

function schemaPointer(schema: unknown, otherwise: string, context: Context): string {
  if (!isObject(schema)) return otherwise;
  const inside = listOf(schema.allOf).find(
    (member) => isObject(member) && member.contentMediaType !== undefined,
  );
  return locate(isObject(inside) ? inside : schema, context, otherwise);
}
