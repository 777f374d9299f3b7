import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject } from "../document/json-object.js";
import type { OperationMetadata } from "../metadata/operations-metadata.js";
import type { OperationPlace } from "../parameters/read-parameters.js";
import { operationMetadata } from "./operation-metadata.js";
import { operationsIn } from "./operations-in.js";

/**
 * The metadata of one path item's operations, by lower-case method, in the order of the description. A key beside `$ref`
 * wins over the target's. `template` is the path; `leaveOut` is told of operations that cannot be read.
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

/** Called with the error that reading an operation threw. */
export type LeaveOut = (error: unknown, pointer: string, name: string) => void;

/** The place of a path item's operations: the parameters of the path item win over those of the target of its `$ref`. */
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
