import type { Context } from "./context.js";
import type { JsonObject } from "./json-object.js";
import { isData, maps } from "./walk.js";

/** An object of a description that may be changed, by whoever made it: while it is loaded, or in a copy. */
export interface Draft {
  [key: string]: unknown;
}

declare const isCopy: unique symbol;

/** A context over a copy of the description, which nobody else reads. */
export interface DraftContext extends Context {
  readonly document: Draft;
  readonly [isCopy]: true;
}

/** The same context over a copy of its document. */
export function draftOf(context: Context): DraftContext {
  return { ...context, document: copyOf(context.document, false) } as Context as DraftContext;
}

/** The same value of JSON, in which nothing can be changed from now on. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  Object.freeze(value);
  for (const key in value) {
    const child = value[key];
    if (typeof child === "object" && child !== null) frozen(child);
  }
  return value;
}

/** The object at a key of a draft, or an empty one. It may be changed, too. */
export function draftAt(draft: Draft, key: string): Draft {
  const value = draft[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Draft) : {};
}

/** Shares with the given document what `walk` does not visit, which is most of a description with many examples. */
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

/** What an assignment to this key would not make: a property like all others. */
const open = { configurable: true, enumerable: true, writable: true };
