import { joinPointer } from "../document/join-pointer.js";

/** Counts the keys of a JSON value and measures its depth. The recursion stops at `maxDepth`. */
export function measure(root: unknown): Measured {
  const keys = typeof root === "object" && root !== null ? countKeys(root, 1) : 0;
  return Number.isNaN(keys) ? { keys: 0, ...findFault(root, []) } : { keys };
}

/** How deep objects and lists of a description may nest. Real descriptions stay below 60. */
export const maxDepth = 500;

/** The measurements of a JSON value. */
export interface Measured {
  /** The number of keys of all objects. */
  readonly keys: number;
  /** The JSON Pointer of the first place that is nested too deep. */
  readonly tooDeep?: string;
  /**
   * The JSON Pointer of the first number that is not finite: JSON.parse reads 1e999 as Infinity, which JSON cannot write.
   */
  readonly notFinite?: string;
}

/** The number of keys; NaN where the value is too deep or holds a number that is not finite. */
function countKeys(value: object, depth: number): number {
  if (depth > maxDepth) return Number.NaN;
  let keys = 0;
  for (const key in value) {
    const child: unknown = (value as { readonly [key: string]: unknown })[key];
    if (typeof child === "object" && child !== null) keys += countKeys(child, depth + 1);
    else if (typeof child === "number" && !Number.isFinite(child)) return Number.NaN;
    keys++;
  }
  return Array.isArray(value) ? keys - value.length : keys;
}

function findFault(value: unknown, path: readonly string[]): Omit<Measured, "keys"> | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return { notFinite: joinPointer("", ...path) };
  if (typeof value !== "object" || value === null) return undefined;
  if (path.length >= maxDepth) return { tooDeep: joinPointer("", ...path) };
  for (const [key, child] of Object.entries(value)) {
    const found = findFault(child, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
