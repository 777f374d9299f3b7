import type { Context } from "./context.js";
import { headersMetadata } from "./header.js";
import type { JsonObject } from "./json.js";
import { isFormData, isMediaType, isUrlencoded, splitMediaTypes } from "./media-type-name.js";
import type { EncodingMetadata } from "./metadata.js";
import { partTypeOf } from "./part-type.js";
import { joinPointer } from "./pointer.js";
import { follow, type Located } from "./reference.js";

/**
 * The encoding of one property: its Encoding Object, and what its schema implies where that is silent.
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function encodingMetadata(
  property: { readonly schema: unknown; readonly encoding: Located<unknown>; readonly mediaType: string },
  context: Context,
): EncodingMetadata {
  const { value, pointer } = follow(property.encoding, context) ?? { value: {}, pointer: "" };
  const { binary, contentEncoding, defaultContentType } = partTypeOf(property.schema, context);
  // a file stays a file part, whatever style is written on it
  const style = binary ? undefined : styleMetadata({ value, pointer }, property.mediaType, context);
  const contentType = style ? undefined : contentTypeOf({ value, pointer }, context);
  const headers = headersMetadata(
    { value: value.headers, pointer: joinPointer(pointer, "headers") },
    property.mediaType,
    context,
  );
  return {
    ...(style && { allowReserved: style.allowReserved }),
    ...(binary && { binary }),
    ...(contentEncoding && { contentEncoding }),
    ...(contentType && { contentType }),
    ...(!style && !contentType && defaultContentType && { defaultContentType }),
    ...(style && { explode: style.explode }),
    ...(headers && { headers }),
    ...(style && { style: style.style }),
  };
}

const styles = ["form", "spaceDelimited", "pipeDelimited", "deepObject"] as const;

/**
 * How a value is spelled as text in the manner of query parameters. Any one of the three keywords asks for it;
 * the others then have their defaults.
 */
function styleMetadata(
  { value, pointer }: Located<JsonObject>,
  mediaType: string,
  context: Context,
): Required<Pick<EncodingMetadata, "style" | "explode" | "allowReserved">> | undefined {
  if (!isUrlencoded(mediaType) && !(isFormData(mediaType) && context.version !== "3.0")) return undefined;
  if (value.style === undefined && value.explode === undefined && value.allowReserved === undefined) {
    return undefined;
  }
  const style = styles.find((known) => known === (value.style ?? "form"));
  if (style === undefined) {
    context.warn(
      joinPointer(pointer, "style"),
      `no property can have this style, so it is ignored; use ${styles.join(", ")}`,
    );
    return undefined;
  }
  const explode = typeof value.explode === "boolean" ? value.explode : style === "form";
  return { style, explode, allowReserved: value.allowReserved === true };
}

function contentTypeOf({ value, pointer }: Located<JsonObject>, context: Context): string | undefined {
  if (typeof value.contentType !== "string") return undefined;
  const contentType = value.contentType.trim();
  const bogus = splitMediaTypes(contentType).find((entry) => entry !== "" && !isMediaType(entry));
  if (bogus === undefined) return contentType === "" ? undefined : contentType;
  context.warn(
    joinPointer(pointer, "contentType"),
    `${JSON.stringify(bogus)} is no media type, so this is ignored; name one such as application/json`,
  );
  return undefined;
}
