import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import type { OperationMetadata, SequenceMetadata } from "../metadata/operations-metadata.js";
import { readSequence } from "../sequences/read-sequence.js";
import { saidEnd } from "../sequences/said-end.js";

/**
 * The media types of each response status; an empty list for a response without content. `sequences` tells how a sequential
 * media type is read.
 * @see https://spec.openapis.org/oas/v3.1.1.html#responses-object
 */
export function responsesMetadata(
  operation: Located<JsonObject>,
  context: Context,
): Pick<OperationMetadata, "responses" | "sequences"> {
  const { responses } = operation.value;
  if (!isObject(responses)) return {};
  const found = Object.entries(responses)
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, response]) => {
      const pointer = joinPointer(operation.pointer, "responses", status);
      const target = follow({ value: response, pointer }, context)?.value ?? {};
      return { status: status.replace(/^[1-5]xx$/, (range) => range.toUpperCase()), response: target };
    });
  if (found.length === 0) return {};
  const sequences = found
    .map(({ status, response }) => [status, sequencesIn(response, operation.value, context)] as const)
    .filter(([, sequences]) => Object.keys(sequences).length > 0);
  return {
    responses: Object.fromEntries(
      found.map(({ status, response }) => [status, Object.keys(objectOf(response.content))]),
    ),
    ...(sequences.length > 0 && { sequences: Object.fromEntries(sequences) }),
  };
}

function sequencesIn(
  response: JsonObject,
  operation: JsonObject,
  context: Context,
): { readonly [mediaType: string]: SequenceMetadata } {
  const content = Object.entries(objectOf(response.content));
  const read = content.flatMap(([mediaType, value]) => {
    const object = follow({ value, pointer: "" }, context)?.value ?? {};
    const metadata = readSequence(mediaType, object, context)?.metadata;
    if (metadata === undefined) return [];
    const end =
      metadata.data === "json" ? (metadata.end ?? saidEnd(object, response, operation, context)) : undefined;
    return [[mediaType, { ...metadata, ...(end !== undefined && { end }) }] as const];
  });
  return Object.fromEntries(read);
}
