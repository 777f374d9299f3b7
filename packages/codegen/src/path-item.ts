import type { Context } from "./context.js";
import { isObject } from "./json.js";
import type { OperationMetadata } from "./metadata.js";
import { operationMetadata } from "./operation.js";
import { joinPointer } from "./pointer.js";
import { follow, type Located } from "./reference.js";

/** The keys of a Path Item Object that hold operations. */
export const methods: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
]);

/**
 * Metadata of one path item's operations, by lower-case method, in the order of the description.
 * What stands beside a `$ref` comes first.
 * @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object
 */
export function pathItemMetadata(
  pathItem: Located<unknown>,
  context: Context,
): { [method: string]: OperationMetadata } {
  const target = follow(pathItem, context);
  const found: { [method: string]: OperationMetadata } = {};
  const own = isObject(pathItem.value) ? { value: pathItem.value, pointer: pathItem.pointer } : undefined;
  for (const source of own?.value === target?.value ? [target] : [own, target]) {
    for (const [method, operation] of Object.entries(source?.value ?? {})) {
      if (source === undefined || !methods.has(method) || found[method] !== undefined) continue;
      const servers = own?.value.servers ?? target?.value.servers;
      const located = follow({ value: operation, pointer: joinPointer(source.pointer, method) }, context);
      if (located !== undefined) found[method] = operationMetadata(located, servers, context);
    }
  }
  return found;
}
