import type { Context } from "./context.js";
import { isObject } from "./json.js";
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
  });
}
