import type { Context } from "../document/context.js";
import { follow } from "../document/follow.js";
import { type JsonObject, objectOf } from "../document/json-object.js";
import { propertiesOf } from "../schemas/properties-of.js";

/**
 * `[DONE]` where the prose of a description names it as the end of a stream: at the operation, the response, its schema, or
 * the property `stream` of the request body.
 */
export function saidEnd(
  mediaType: JsonObject,
  response: JsonObject,
  operation: JsonObject,
  context: Context,
): string | undefined {
  const schema = follow({ value: mediaType.itemSchema ?? mediaType.schema, pointer: "" }, context)?.value;
  const body = follow({ value: operation.requestBody, pointer: "" }, context)?.value;
  const asking = Object.values(objectOf(body?.content)).map((each) => {
    const stream = propertiesOf(objectOf(each).schema, context).get("stream");
    return follow({ value: stream, pointer: "" }, context)?.value;
  });
  const says = [operation, response, schema, ...asking].some((each) =>
    String(each?.description ?? "").includes("[DONE]"),
  );
  return says ? "[DONE]" : undefined;
}
