import type { Context } from "../document/context.js";
import { lookUp, maxChain } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject } from "../document/json-object.js";
import { below, type Pointer } from "../document/walk.js";
import { checkObject, type Say } from "./check-object.js";
import type { Fault, ReferenceFaultKind } from "./fault.js";
import { isNamed, type ObjectType, typeOfItem, typeOfProperty } from "./structure-types.js";

interface Found<Value = unknown> {
  readonly value: Value;
  readonly pointer: Pointer;
}

/** The target of a reference, or why the reference has none. */
type Resolved = Found | { readonly fault: ReferenceFaultKind };

/**
 * Finds faults of structure and references that lead nowhere, as Redocly's linter does, in the order of the description.
 * Each object is checked once for each type that references give the object.
 */
export function checkStructure(context: Context, root: ObjectType): readonly Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, Set<unknown>>();
  const spoiled = new Set<unknown>();
  const resolve = resolver(context);
  const say: Say = (pointer, fault) => faults.push({ ...fault, file: context.file, pointer });
  const surroundings = { say, resolve: ($ref: string) => targetOf(resolve($ref)) };

  // a stack of its own, the next visit last: a recursion through long chains of references would overflow V8's
  const waiting: (() => void)[] = [];

  function visit(value: unknown, type: ObjectType, pointer: Pointer): void {
    if (!isReference(value)) {
      visitValue({ value, pointer }, type);
      return;
    }
    const found = resolve(value.$ref);
    if ("fault" in found) say(pointer(), found.fault);
    else visitValue(found, type, { value, pointer });
  }

  function visitValue({ value, pointer }: Found, type: ObjectType, reference?: Found<JsonObject>): void {
    const known = seen.get(type.name) ?? new Set();
    if (known.has(value)) return;
    seen.set(type.name, known.add(value));
    if (!spoiled.has(value)) {
      const isSound = checkObject(value, type, { pointer, ...surroundings });
      if (!isSound && typeof value === "object") spoiled.add(value);
      else if (type.name === "DiscriminatorMapping" && isObject(value)) checkMapping(value, pointer, say);
    }
    const inside: (() => void)[] = [];
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const itemType = typeOfItem(type, item, index);
        if (itemType !== undefined) inside.push(() => visit(item, itemType, below(pointer, index)));
      }
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) addProperty(inside, value, key, type, pointer);
      for (const key of reference === undefined ? [] : Object.keys(reference.value)) {
        if (key === "$ref" || value[key] !== undefined) continue;
        addProperty(inside, reference?.value ?? {}, key, type, reference?.pointer ?? pointer);
      }
    }
    for (let next = inside.pop(); next !== undefined; next = inside.pop()) waiting.push(next);
  }

  function addProperty(
    inside: (() => void)[],
    object: JsonObject,
    key: string,
    type: ObjectType,
    pointer: Pointer,
  ): void {
    const value = object[key];
    const found = typeOfProperty(type, key, value);
    if (found === undefined || found === null) return;
    const at = below(pointer, key);
    if (isNamed(found)) {
      inside.push(() => visit(value, found, at));
    } else if (found.directResolveAs !== undefined) {
      const { directResolveAs } = found;
      inside.push(() => visit({ $ref: value }, directResolveAs, at));
    } else if (found.resolvable !== false && isReference(value)) {
      const target = resolve(value.$ref);
      if ("fault" in target) inside.push(() => say(at(), target.fault));
    }
  }

  visit(context.document, root, () => "");
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) next();
  return faults;
}

/** Checks the values of a mapping that are names; values with a slash are checked as references. */
function checkMapping(mapping: JsonObject, pointer: Pointer, say: Say): void {
  for (const [name, target] of Object.entries(mapping)) {
    if (typeof target !== "string" || /^#|\//.test(target)) continue;
    say(joinPointer(pointer(), name), nowhere.fault);
  }
}

function isReference(value: unknown): value is JsonObject & { readonly $ref: string } {
  return isObject(value) && typeof value.$ref === "string";
}

function targetOf(found: Resolved): unknown {
  return "fault" in found ? undefined : found.value;
}

/** Resolves each reference once. */
function resolver(context: Context): ($ref: string) => Resolved {
  const known = new Map<string, Resolved>();
  return ($ref) => {
    const found = known.get($ref) ?? followed($ref, context);
    known.set($ref, found);
    return found;
  };
}

const nowhere = { fault: { kind: "unresolved-reference" } } as const;
const tooLong = { fault: { kind: "long-reference", most: maxChain } } as const;
const circle = { fault: { kind: "circular-reference" } } as const;

function followed($ref: string, context: Context): Resolved {
  const seen = new Set<string>();
  for (let next = $ref; !seen.has(next); ) {
    seen.add(next);
    if (seen.size > maxChain) return tooLong;
    const target = lookUp(next, context, seen);
    if (target === undefined) return nowhere;
    if (!isReference(target.value)) return { value: target.value, pointer: () => target.pointer };
    next = target.value.$ref;
  }
  return circle;
}
