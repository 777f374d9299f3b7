import { joinPointer } from "../pointer.js";

/** How many objects and lists of a description may stand in one another. Real descriptions stay below 60. */
export const maxDepth = 500;

/** What is found in a value of JSON. */
export interface Measured {
  /** All keys of all objects. */
  readonly keys: number;
  /** JSON Pointer of the first place that is nested too deep. */
  readonly tooDeep?: string;
  /** JSON Pointer of the first number that is not finite: JSON reads 1e999, but cannot write it. */
  readonly notFinite?: string;
}

/** Counts the keys of a value of JSON, and looks how deep it is. However deep it is, the stack does not grow. */
export function measure(root: unknown): Measured {
  let keys = 0;
  const path: (string | number)[] = [];
  const open: { readonly value: object; readonly names: readonly string[] | undefined; next: number }[] = [];
  const enter = (value: object) => {
    const names = Array.isArray(value) ? undefined : Object.keys(value);
    keys += names?.length ?? 0;
    open.push({ value, names, next: 0 });
  };
  if (typeof root === "object" && root !== null) enter(root);
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const { value, names } = at;
    if (at.next >= (names ?? (value as readonly unknown[])).length) {
      open.pop();
      path.pop();
      continue;
    }
    const key = names === undefined ? at.next : (names[at.next] ?? "");
    at.next++;
    const child: unknown = (value as { readonly [key: string | number]: unknown })[key];
    if (typeof child === "number" && !Number.isFinite(child)) {
      return { keys, notFinite: joinPointer("", ...path, key) };
    }
    if (typeof child !== "object" || child === null) continue;
    path.push(key);
    if (open.length >= maxDepth) return { keys, tooDeep: joinPointer("", ...path) };
    enter(child);
  }
  return { keys };
}
