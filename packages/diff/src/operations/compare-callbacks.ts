import type { NamedOperation } from "@partwise/description";
import { follow, joinPointer, objectOf } from "@partwise/description/document";
import { operationsBelow } from "@partwise/description/reading";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Pair } from "../contract/pair.js";
import type { Tools } from "./compare-operation.js";
import { compareReceived } from "./compare-received.js";

/** Compares the callbacks of an operation: requests that its callers receive. No types are generated for callbacks. */
export function compareCallbacks(operation: Pair<NamedOperation>, tools: Tools): readonly Finding[] {
  const before = callbacksOf(operation.old, tools.contexts.old);
  const after = callbacksOf(operation.new, tools.contexts.new);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly Finding[] => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === undefined) return [{ pointer: is?.pointer ?? "", message: `${name} added`, isNew: true }];
    if (is === undefined) return [{ pointer: was.pointer, message: `${name} removed`, wire: true }];
    const sections = compareReceived({ old: was, new: is }, tools);
    return Object.values(sections)
      .flat()
      .map((finding: Finding) => ({
        ...finding,
        message: `${name}: ${finding.message}`,
        types: false,
        asks: false,
      }));
  });
}

/** By the name of the callback, the method and the URL. */
function callbacksOf({ value, pointer }: NamedOperation, context: Contexts["old"]) {
  const callbacks = Object.entries(objectOf(value.callbacks)).flatMap(([name, callback]) => {
    const target = follow({ value: callback, pointer: joinPointer(pointer, "callbacks", name) }, context);
    const operations = target === undefined ? [] : operationsBelow(target, context);
    return operations.map((each) => [`callback ${name}, ${each.name}`, each] as const);
  });
  return new Map(callbacks);
}
