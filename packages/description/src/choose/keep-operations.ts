import type { Context } from "../document/context.js";
import type { Draft } from "../document/draft.js";
import { follow } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, objectOf } from "../document/json-object.js";
import { operationsIn } from "../operations/operations-in.js";
import { keepComponents } from "./keep-components.js";
import { keepTargets } from "./keep-targets.js";

/**
 * Removes every operation whose name is not in `names`, the webhooks, and the components that nothing needs then. Changes the
 * document. Returns the JSON Pointers of what was removed.
 */
export function keepOperations(
  { document, version }: { readonly document: Draft; readonly version: Context["version"] },
  names: ReadonlySet<string>,
): readonly string[] {
  const context: Context = { document, version, file: "", extensions: [], warn: () => {} };
  const paths: Draft = {};
  const removed = ["/webhooks"];
  for (const [path, value] of Object.entries(objectOf(document.paths))) {
    const pointer = joinPointer("/paths", path);
    const target = follow({ value, pointer }, context);
    const own = { ...target?.value, ...objectOf(value) };
    const item: Draft = own.$ref === undefined ? (value as Draft) : own;
    const isKept = (method: string) => names.has(`${method.toUpperCase()} ${path}`);
    const operations = operationsIn({ value: item, pointer }, context);
    const others = operations.filter(({ method }) => !isKept(method));
    removed.push(...others.map((each) => each.pointer));
    if (others.length === operations.length) removed.push(pointer);
    else paths[path] = others.length === 0 ? value : without(item, isKept, context);
  }
  keepTargets(document, paths, context);
  document.paths = paths;
  // OpenAPI 3.0 has no webhooks, and descriptions spell them so.
  for (const key of ["webhooks", "x-webhooks"]) delete document[key];
  removed.push(...keepComponents(document));
  return removed;
}

/** A copy of a path item with the kept operations alone, in place of a reference to a shared one. */
function without({ $ref: _, ...item }: Draft, isKept: (method: string) => boolean, context: Context): Draft {
  const kept: Draft = {};
  for (const [key, value] of Object.entries(item)) {
    if (key === "additionalOperations" && isObject(value)) {
      const some = Object.entries(value).filter(([method]) => isKept(method));
      if (some.length > 0) kept[key] = Object.fromEntries(some);
    } else {
      const [operation] = operationsIn({ value: { [key]: value }, pointer: "" }, context);
      if (operation === undefined || isKept(operation.method)) kept[key] = structuredClone(value);
    }
  }
  return kept;
}
