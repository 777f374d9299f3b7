import type { Context } from "./context.js";
import { encodingMetadata } from "./encoding.js";
import { objectOf } from "./json.js";
import { isBinaryMediaType, isJson, isMediaType, isMultipart, isUrlencoded } from "./media-type-name.js";
import type { EncodingMetadata, MediaTypeMetadata } from "./metadata.js";
import { isRawBinary } from "./part-type.js";
import { joinPointer } from "./pointer.js";
import { propertiesOf } from "./properties.js";
import { follow, type Located } from "./reference.js";
import { isReadOnly, saysNothing } from "./schema.js";

/**
 * What is sent for one media type of a request body. Only multipart types and urlencoded have encodings.
 * @see https://spec.openapis.org/oas/v3.1.1.html#media-type-object
 */
export function mediaTypeMetadata(
  mediaType: string,
  located: Located<unknown>,
  context: Context,
): MediaTypeMetadata {
  if (!isMediaType(mediaType)) {
    context.warn(located.pointer, `"${mediaType}" is no media type; name one such as multipart/form-data`);
  }
  const { value, pointer } = follow(located, context) ?? { value: {}, pointer: located.pointer };
  if (isMultipart(mediaType) || isUrlencoded(mediaType)) {
    return formMetadata(mediaType, { value, pointer }, context);
  }
  if (isJson(mediaType)) return {};
  const binary = saysNothing(value.schema)
    ? isBinaryMediaType(mediaType)
    : isRawBinary(value.schema, context);
  return binary ? { binary } : {};
}

function formMetadata(
  mediaType: string,
  { value, pointer }: Located<{ readonly [key: string]: unknown }>,
  context: Context,
): MediaTypeMetadata {
  if (value.schema === undefined && isMultipart(mediaType)) {
    context.warn(pointer, "a multipart body without a schema is encoded by its values; give it a schema");
  }
  const properties = propertiesOf(value.schema, context);
  const encodings = objectOf(value.encoding);
  for (const name of Object.keys(encodings)) {
    // 3.2 asks to ignore such a key, in the versions before it is a mistake
    if (properties.has(name) || context.version === "3.2") continue;
    context.warn(
      joinPointer(pointer, "encoding", name),
      `the schema has no property "${name}", so this is ignored; add the property or remove the encoding`,
    );
  }
  const found: [string, EncodingMetadata][] = [];
  for (const [name, schema] of properties) {
    if (isReadOnly(schema, context)) continue; // not meant to be sent
    const encoding = encodingMetadata(
      {
        schema,
        encoding: { value: encodings[name], pointer: joinPointer(pointer, "encoding", name) },
        mediaType,
      },
      context,
    );
    if (Object.keys(encoding).length > 0) found.push([name, encoding]);
  }
  return found.length > 0 ? { encoding: Object.fromEntries(found) } : {};
}
