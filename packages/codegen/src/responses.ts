import type { Context } from "./context.js";
import { isObject, objectOf } from "./json.js";
import type { OperationMetadata } from "./metadata.js";
import { joinPointer } from "./pointer.js";
import { follow, type Located } from "./reference.js";

/**
 * The media types of each response status; an empty list for a response without content.
 * @see https://spec.openapis.org/oas/v3.1.1.html#responses-object
 */
export function responsesMetadata(
  responses: Located<unknown>,
  context: Context,
): OperationMetadata["responses"] {
  if (!isObject(responses.value)) return undefined;
  const found = Object.entries(responses.value)
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, response]): [string, readonly string[]] => {
      const target = follow({ value: response, pointer: joinPointer(responses.pointer, status) }, context);
      return [status, Object.keys(objectOf(target?.value.content))];
    });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
