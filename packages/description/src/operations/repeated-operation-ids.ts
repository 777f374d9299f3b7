import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import { operationsIn } from "./operations-in.js";

/** The operations whose operationId an earlier operation has, in the order of the description. */
export function repeatedOperationIds<Node extends JsonObject>(document: Node): readonly Located<Node>[] {
  const seen = new Set<string>();
  const found: Located<Node>[] = [];
  for (const { value, pointer } of namedOperations(document)) {
    const printed = String(value.operationId).replaceAll("#", "/");
    if (seen.has(printed)) found.push({ value, pointer });
    seen.add(printed);
  }
  return found;
}

/** The operations with an operationId, without those of callbacks. */
export function* namedOperations<Node extends JsonObject>(document: Node): Iterable<Located<Node>> {
  const groups = { "/paths": document.paths, "/webhooks": document.webhooks };
  const all = { ...groups, "/components/pathItems": objectOf(document.components).pathItems };
  for (const [group, items] of Object.entries(all)) {
    for (const [name, item] of Object.entries(objectOf(items))) {
      const located = { value: objectOf(item), pointer: joinPointer(group, name) };
      for (const { value, pointer } of operationsIn(located, { version: "3.2" })) {
        if (!isObject(value) || typeof value.operationId !== "string" || value.operationId === "") continue;
        yield { value: value as JsonObject as Node, pointer };
      }
    }
  }
}

/**
 * Warns of operations that share an operationId: in the generated types, `operations` has one entry for each operationId.
 */
export function lintOperationIds({ document, warn }: Pick<Context, "document" | "warn">): void {
  for (const { value, pointer } of repeatedOperationIds(document)) {
    warn(
      joinPointer(pointer, "operationId"),
      `another operation is called "${value.operationId}" too, so this one's type has no name; give it one of its own`,
      "repeated-operation-id",
    );
  }
}
