import type { Context } from "../document/context.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject } from "../document/json-object.js";
import { walk } from "../document/walk.js";
import { lintOperationIds } from "../operations/repeated-operation-ids.js";
import { lintSwaggerLeftovers } from "./lint-swagger-leftovers.js";

/** Warns of faults outside of request bodies. */
export function lint(context: Context): void {
  lintSwaggerLeftovers(context);
  lintOperationIds(context);
  if (context.version === "3.2") lint32(context);
}

/** Warns of additional methods in small letters: methods are case-sensitive. */
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
