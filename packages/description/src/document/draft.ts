import type { Context } from "./context.js";
import type { JsonObject } from "./json-object.js";
import { isData, maps } from "./walk.js";

/** An object of a description that its owner may change: while the description is loaded, or in a copy. */
export interface Draft {
  [key: string]: unknown;
}

declare const isCopy: unique symbol;

/** A context over a copy of the description that nobody else reads. */
export interface DraftContext extends Context {
  readonly document: Draft;
  readonly [isCopy]: true;
}

/** A context over a copy of the same document. */
export function draftOf(context: Context): DraftContext {
  return { ...context, document: copyOf(context.document, false) } as Context as DraftContext;
}

/** Freezes a JSON value at all depths, and returns the value. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  Object.freeze(value);
  for (const key in value) {
    const child = value[key];
    if (typeof child === "object" && child !== null) frozen(child);
  }
  return value;
}

/** The object at a key of a draft, which may be changed as well; an empty one where the key holds none. */
export function draftAt(draft: Draft, key: string): Draft {
  const value = draft[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Draft) : {};
}

/** Copies the objects that `walk` visits, and shares all others: in a description with many examples, most of them. */
function copyOf(value: JsonObject, isMap: boolean): Draft {
  const copy: Draft = {};
  for (const key in value) {
    const child = value[key];
    const copied = !isMap && isData(key) ? child : copyIn(child, !isMap && maps.has(key));
    if (key === "__proto__") Object.defineProperty(copy, key, { value: copied, ...open });
    else copy[key] = copied;
  }
  return copy;
}

function copyIn(value: unknown, isMap: boolean): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return copyOf(value as JsonObject, isMap);
  const holdsNoObject = value.every((item) => typeof item !== "object" || item === null);
  return holdsNoObject ? value : value.map((item) => copyIn(item, false));
}

/** Defines a key such as `__proto__` as a property, which an assignment would not do. */
const open = { configurable: true, enumerable: true, writable: true };
