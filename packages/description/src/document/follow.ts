import type { Context } from "./context.js";
import { joinPointer } from "./join-pointer.js";
import { isObject, type JsonObject } from "./json-object.js";
import { splitPointer } from "./split-pointer.js";

/**
 * Follows a Reference Object, through chains, to what it stands for. An object without `$ref` is itself.
 * Undefined for a reference that leads nowhere, round in a circle, too far, or out of the document.
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

/** A value of the description, and where it stands. */
export interface Located<Value> {
  readonly value: Value;
  readonly pointer: string;
}

/** How many references may lead to one another before something is reached that is none. */
export const maxChain = 100;

/** The value that a local reference points at, itself perhaps a reference. */
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
    // A pointer may lead through another reference: #/components/schemas/Alias/properties/name
    if (isObject(value) && !Object.hasOwn(value, key) && typeof value.$ref === "string") {
      if (seen.has(value.$ref)) return undefined;
      isDirect = false; // what is found depends on what has been seen
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

/** The targets of references that were looked up before; undefined for a document that may yet change. */
function targetsIn(document: JsonObject): Map<string, Located<unknown>> | undefined {
  const known = targets.get(document);
  if (known !== undefined || !Object.isFrozen(document)) return known;
  const none = new Map<string, Located<unknown>>();
  targets.set(document, none);
  return none;
}
