import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { type JsonObject, objectOf } from "../document/json-object.js";

/** The operations of a Path Item Object in their order, including `additionalOperations` of 3.2. */
export function operationsIn(
  pathItem: Located<JsonObject>,
  { version }: Pick<Context, "version">,
): readonly LocatedOperation[] {
  return Object.entries(pathItem.value).flatMap(([key, value]): readonly LocatedOperation[] => {
    const pointer = joinPointer(pathItem.pointer, key);
    if (methods.has(key) || (key === "query" && version === "3.2")) return [{ method: key, value, pointer }];
    if (key !== "additionalOperations" || version !== "3.2") return [];
    return Object.entries(objectOf(value)).map(([method, operation]) => ({
      method: method.toLowerCase(),
      value: operation,
      pointer: joinPointer(pointer, method),
    }));
  });
}

/** One operation of a path item, and its place. */
export interface LocatedOperation extends Located<unknown> {
  /** The method in lower case. */
  readonly method: string;
}

/** The keys of a Path Item Object that hold operations. */
export const methods: ReadonlySet<string> = new Set(
  "get,put,post,delete,options,head,patch,trace".split(","),
);
