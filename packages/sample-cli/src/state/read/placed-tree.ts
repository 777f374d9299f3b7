import { CORE_SCHEMA, type EventType, load, type State } from "js-yaml";

/**
 * Parses YAML, of which JSON is a part, and remembers where each value begins. js-yaml is taken in place of the package yaml, which
 * needs five times the memory for a large file.
 * @throws YAMLException
 */
export function placedTree(text: string): PlacedTree {
  const places = new Map<object, readonly number[]>();
  const open: { readonly at: number; readonly inner: number[] }[] = [];
  const listener = (event: EventType, { position, result }: State) => {
    if (event === "open") {
      open.push({ at: position, inner: [] });
      return;
    }
    const { at, inner } = open.pop() ?? { at: 0, inner: [] };
    open.at(-1)?.inner.push(at);
    // What stands between brackets ends twice: first as itself, then as the value of its property.
    if (isObject(result) && !places.has(result)) places.set(result, inner);
  };
  const root: unknown = load(text, { schema: CORE_SCHEMA, listener });
  return {
    root,
    placeOf: (object, key) => {
      const inner = places.get(object) ?? [];
      if (Array.isArray(object)) return skipSpace(text, inner[Number(key)] ?? 0);
      const keys = Object.keys(object);
      // A key without a value, in braces, leaves a gap.
      const index = inner.length === 2 * keys.length ? 2 * keys.indexOf(String(key)) : 0;
      return skipSpace(text, inner[index] ?? 0);
    },
    valuePlaceOf: (object, key) => {
      const inner = places.get(object) ?? [];
      const keys = Object.keys(object);
      const index = inner.length === 2 * keys.length ? 2 * keys.indexOf(key) + 1 : 0;
      return skipSpace(text, inner[index] ?? 0);
    },
  };
}

/** A document, and the index in its text of what is in it. */
export interface PlacedTree {
  readonly root: unknown;
  /** Where an item of a list, or a key of an object, stands. */
  placeOf(object: object, key: string | number): number;
  /** Where the value of a key stands. */
  valuePlaceOf(object: object, key: string): number;
}

/** Whether a value is an object or a list. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** js-yaml tells where the space before a value begins. */
function skipSpace(text: string, from: number): number {
  const space = /(?:[ \t\r\n]+|#[^\n]*)*/y;
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
}
