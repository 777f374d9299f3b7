import { type MediaTypeReading, readMediaType } from "../bodies/read-media-type.js";
import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { objectOf } from "../document/json-object.js";
import type { OperationMetadata } from "../metadata/operations-metadata.js";

/**
 * Reads a request body; undefined when the operation has none.
 * @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object
 */
export function readRequestBody(
  requestBody: Located<unknown>,
  context: Context,
): RequestBodyReading | undefined {
  const target = follow(requestBody, context);
  if (target === undefined) return undefined;
  const content = objectOf(target.value.content);
  const read = (mediaType: string): [string, MediaTypeReading] => {
    const pointer = joinPointer(target.pointer, "content", mediaType);
    return [mediaType, readMediaType(mediaType, { value: content[mediaType], pointer }, context)];
  };
  return { required: target.value.required === true, content: new Map(Object.keys(content).map(read)) };
}

/** A request body by media type, with keys as written and in the order of the description. */
export interface RequestBodyReading {
  readonly required: boolean;
  readonly content: ReadonlyMap<string, MediaTypeReading>;
}

/** The metadata of a request body, without the rules that decided. */
export function requestBodyMetadata(
  requestBody: Located<unknown>,
  context: Context,
): OperationMetadata["requestBody"] {
  const reading = readRequestBody(requestBody, context);
  if (reading === undefined) return undefined;
  const content = [...reading.content].map(([mediaType, { metadata }]) => [mediaType, metadata] as const);
  return { content: Object.fromEntries(content), ...(reading.required && { required: true }) };
}
