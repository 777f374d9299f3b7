import type { Context } from "./context.js";
import { isObject } from "./json.js";
import { essence } from "./media-type-name.js";
import { lintOperationIds } from "./operation-ids.js";
import { joinPointer } from "./pointer.js";
import { lintSwaggerLeftovers } from "./swagger-leftovers.js";
import { walk } from "./walk.js";

/** Warns of what reading the request bodies does not come across. */
export function lint(context: Context): void {
  lintSwaggerLeftovers(context);
  lintOperationIds(context);
  if (context.version === "3.2") lint32(context);
}

/** What 3.2 can say and types or requests cannot. */
function lint32({ document, warn }: Context): void {
  walk(document, (object, pointer) => {
    if (object.additionalOperations !== undefined && isObject(object.additionalOperations)) {
      for (const method of Object.keys(object.additionalOperations)) {
        if (method === method.toUpperCase()) continue;
        warn(
          joinPointer(pointer(), "additionalOperations", method),
          `the method is sent as ${method.toUpperCase()}, methods are case-sensitive; write it in capitals`,
        );
      }
    }
    if (!isObject(object.content)) return;
    for (const [mediaType, content] of Object.entries(object.content)) {
      if (!isObject(content) || content.itemSchema === undefined || !isSequential(mediaType)) continue;
      warn(
        joinPointer(pointer(), "content", mediaType, "itemSchema"),
        `${mediaType} is typed as an array of its items, but is not taken apart or put together item by item; send text, read the response as a stream`,
      );
    }
  });
}

/** @see https://spec.openapis.org/oas/v3.2.0.html#sequential-media-types */
function isSequential(mediaType: string): boolean {
  return /^(application\/(jsonl|x-ndjson|ndjson|json-seq|geo\+json-seq)|text\/event-stream)$|\+json-seq$/.test(
    essence(mediaType),
  );
}
