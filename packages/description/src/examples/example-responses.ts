import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { type JsonObject, objectOf } from "../document/json-object.js";
import type { NamedOperation } from "../operations/operations-of.js";
import { type MediaExample, mediaExample } from "./media-example.js";

/** Makes an example for the first media type of each answer of an operation, in the order of the description. */
export function exampleResponses(operation: NamedOperation, context: Context): readonly ExampleResponse[] {
  const responses = objectOf(operation.value.responses);
  return Object.keys(responses).flatMap((status): readonly ExampleResponse[] => {
    if (status.startsWith("x-")) return [];
    const at = { value: responses[status], pointer: joinPointer(operation.pointer, "responses", status) };
    const object = follow(at, context);
    if (object === undefined) return [];
    const content = objectOf(object.value.content);
    const [mediaType] = Object.keys(content);
    if (mediaType === undefined) return [{ status, object }];
    const media = follow(
      { value: content[mediaType], pointer: joinPointer(object.pointer, "content", mediaType) },
      context,
    );
    if (media === undefined) return [{ status, object, mediaType }];
    return [
      {
        status,
        object,
        mediaType,
        media,
        example: mediaExample(mediaType, media, context, { direction: "response" }),
      },
    ];
  });
}

/** One answer of an operation. */
export interface ExampleResponse {
  /** `204`, `2XX` or `default`. */
  readonly status: string;
  readonly object: Located<JsonObject>;
  /** Absent for an answer without a body. */
  readonly mediaType?: string;
  readonly media?: Located<JsonObject>;
  readonly example?: MediaExample;
}
