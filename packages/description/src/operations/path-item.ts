import type { Context } from "../document/context.js";
import { isObject, type JsonObject, objectOf } from "../document/json.js";
import { joinPointer } from "../document/pointer.js";
import { follow, type Located } from "../document/reference.js";
import type { OperationMetadata } from "../metadata/metadata.js";
import type { OperationPlace } from "../parameters/operation-parameters.js";
import { operationMetadata } from "./operation-metadata.js";

/** The keys of a Path Item Object that hold operations. */
export const methods: ReadonlySet<string> = new Set(
  "get,put,post,delete,options,head,patch,trace".split(","),
);

/** One operation of a path item, where it stands. */
export interface LocatedOperation extends Located<unknown> {
  /** In lower case. */
  readonly method: string;
}

/** The operations of a Path Item Object, in its order, with those that 3.2 adds. */
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

/** Takes what was thrown while an operation was read. */
export type LeaveOut = (error: unknown, pointer: string, name: string) => void;

/**
 * Metadata of one path item's operations, by lower-case method, in the order of the description.
 * What stands beside a `$ref` comes first. `template` is the path; `leaveOut` gets operations that cannot be read.
 * @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object
 */
export function pathItemMetadata(
  pathItem: Located<unknown>,
  template: string,
  context: Context,
  leaveOut: LeaveOut,
): { [method: string]: OperationMetadata } {
  const target = follow(pathItem, context);
  const found: { [method: string]: OperationMetadata } = {};
  const own = isObject(pathItem.value) ? { value: pathItem.value, pointer: pathItem.pointer } : undefined;
  const place = placeOf(template, pathItem.pointer, own, target);
  for (const source of own?.value === target?.value ? [target] : [own, target]) {
    for (const { method, ...operation } of source ? operationsIn(source, context) : []) {
      if (Object.hasOwn(found, method)) continue;
      const from = own?.value.servers === undefined ? target : own;
      const servers = { value: from?.value.servers, pointer: joinPointer(from?.pointer ?? "", "servers") };
      const located = follow(operation, context);
      if (located === undefined) continue;
      try {
        found[method] = operationMetadata(located, servers, place, context);
      } catch (error) {
        leaveOut(error, operation.pointer, `${method.toUpperCase()} ${template}`);
      }
    }
  }
  return found;
}

/** Where the operations of a path item stand: with the parameters of it, over those of what it refers to. */
export function placeOf(
  template: string,
  pointer: string,
  own: Located<JsonObject> | undefined,
  target: Located<JsonObject> | undefined,
): OperationPlace {
  const sources = own?.value === target?.value ? [target] : [target, own];
  const parameters = sources.flatMap((source) =>
    source ? [{ value: source.value.parameters, pointer: joinPointer(source.pointer, "parameters") }] : [],
  );
  return { template, pointer, parameters };
}
