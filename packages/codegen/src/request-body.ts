import type { Context } from "./context.js";
import { objectOf } from "./json.js";
import { mediaTypeMetadata } from "./media-type.js";
import type { OperationMetadata } from "./metadata.js";
import { joinPointer } from "./pointer.js";
import { follow, type Located } from "./reference.js";

/**
 * The media types of a request body, keys verbatim and in the order of the description.
 * @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object
 */
export function requestBodyMetadata(
  requestBody: Located<unknown>,
  context: Context,
): OperationMetadata["requestBody"] {
  const target = follow(requestBody, context);
  if (target === undefined) return undefined;
  const content = objectOf(target.value.content);
  return {
    content: Object.fromEntries(
      Object.keys(content).map((mediaType) => [
        mediaType,
        mediaTypeMetadata(
          mediaType,
          { value: content[mediaType], pointer: joinPointer(target.pointer, "content", mediaType) },
          context,
        ),
      ]),
    ),
    ...(target.value.required === true && { required: true }),
  };
}
