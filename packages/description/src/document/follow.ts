import type { Context } from "./context.js";
import { joinPointer } from "./join-pointer.js";
import { isObject, type JsonObject } from "./json-object.js";
import { splitPointer } from "./split-pointer.js";

/**
 * Follows a Reference Object, through chains, to its target. An object without `$ref` is its own target. Undefined for a
 * reference that leads nowhere, into a circle, out of the document, or through more than `maxChain` others.
 * @see https://spec.openapis.org/oas/v3.1.1.html#reference-object
 */
export function follow(node: Located<unknown>, context: Context): Located<JsonObject> | undefined {
  const seen = new Set<string>();
  let at: Located<unknown> | undefined = node;
  while (at !== undefined && isObject(at.value)) {
    const { $ref } = at.value;
    if (typeof $ref !== "string") return { value: at.value, pointer: at.pointer };
    if (seen.has($ref) || seen.size > maxChain) return undefined;
    seen.add($ref);
    at = lookUp($ref, context, seen);
  }
  return undefined;
}

/** A value of the description, and its place. */
export interface Located<Value> {
  readonly value: Value;
  readonly pointer: string;
}

/** How many references may follow one another. */
export const maxChain = 100;

/** The target of a local reference, which may be a reference itself. */
export function lookUp(
  $ref: string,
  context: Context,
  seen: ReadonlySet<string> = new Set(),
): Located<unknown> | undefined {
  if (!$ref.startsWith("#")) return undefined;
  const known = targetsIn(context.document);
  const target = known?.get($ref);
  if (target !== undefined) return target;
  let at: Located<unknown> = { value: context.document, pointer: "" };
  let isDirect = true;
  for (const key of splitPointer($ref.slice(1))) {
    let { value, pointer } = at;
    // a pointer may lead through another reference: #/components/schemas/Alias/properties/name
    if (isObject(value) && !Object.hasOwn(value, key) && typeof value.$ref === "string") {
      if (seen.has(value.$ref)) return undefined;
      isDirect = false; // the target depends on the references seen before, so the target is not kept
      const through = follow({ value, pointer }, context);
      if (through === undefined) return undefined;
      ({ value, pointer } = through);
    }
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    at = { value: (value as JsonObject)[key], pointer: joinPointer(pointer, key) };
  }
  if (isDirect) known?.set($ref, at);
  return at;
}

const targets = new WeakMap<JsonObject, Map<string, Located<unknown>>>();

/** The targets that were found before; undefined for a document that may still change. */
function targetsIn(document: JsonObject): Map<string, Located<unknown>> | undefined {
  const known = targets.get(document);
  if (known !== undefined || !Object.isFrozen(document)) return known;
  const none = new Map<string, Located<unknown>>();
  targets.set(document, none);
  return none;
}
