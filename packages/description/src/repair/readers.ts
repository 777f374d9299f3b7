import type { Context } from "../document/context.js";
import { type Located, lookUp } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import type { JsonObject } from "../document/json-object.js";

/** Knows which places of a description read a place, directly or by reference. */
export interface Readers {
  /** Notes a reader for a place, for everything below the place and for the targets of its references. */
  readonly add: (at: Located<unknown>, reader: string) => void;
  /** Notes a reader for one place only. */
  readonly note: (pointer: string, reader: string) => void;
  readonly has: (pointer: string) => boolean;
  /** The nearest places for which `isEnd` holds, from a place through its readers, their readers and so on. */
  readonly from: (pointer: string, isEnd: (pointer: string) => boolean) => ReadonlySet<string>;
}

/** Makes an empty record of readers. Each place is visited once, and no recursion grows with the description. */
export function readers(context: Context): Readers {
  const known = new Map<string, Set<string>>();
  const visited = new Set<string>();

  function note(pointer: string, reader: string): void {
    const of = known.get(pointer);
    if (of === undefined) known.set(pointer, new Set([reader]));
    else of.add(reader);
  }

  function add(root: Located<unknown>, reader: string): void {
    if (root.value === undefined) return;
    note(root.pointer, reader);
    const waiting = [root];
    const read = (at: Located<unknown>, by: string) => {
      note(at.pointer, by);
      waiting.push(at);
    };
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const { value, pointer } = at;
      if (visited.has(pointer)) continue;
      visited.add(pointer);
      if (typeof value !== "object" || value === null) continue;
      for (const [key, child] of Object.entries(value)) {
        if (typeof child !== "object" || child === null) continue;
        read({ value: child, pointer: joinPointer(pointer, key) }, pointer);
      }
      const { $ref } = value as JsonObject;
      const target = typeof $ref === "string" ? lookUp($ref, context) : undefined;
      if (target !== undefined) read(target, pointer);
    }
  }

  function from(start: string, isEnd: (pointer: string) => boolean): ReadonlySet<string> {
    const ends = new Set<string>();
    const seen = new Set<string>([start]);
    for (const at of seen) {
      if (isEnd(at)) ends.add(at);
      else for (const reader of known.get(at) ?? []) seen.add(reader);
    }
    return ends;
  }

  return { add, note, has: (pointer) => known.has(pointer), from };
}
