import type { SeedFlaw } from "@partwise/mock-server/instance";

/** Makes the checks of a seed, which note what is wrong in `flaws`. Pointers begin at `start`. */
export function createChecks(flaws: SeedFlaw[], start: string): Checks {
  const add = (pointer: string, message: string) => {
    flaws.push({ pointer: `${start}${pointer}`, message });
  };
  const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  return {
    add,
    isObject: (value, at, keys): value is Readonly<Record<string, unknown>> => {
      if (!isObject(value)) {
        add(at, "Has to be an object.");
        return false;
      }
      for (const key of Object.keys(value).filter((each) => !keys.includes(each)))
        add(`${at}/${key}`, `Is no property here. The properties are ${keys.join(", ")}.`);
      return true;
    },
    items: (value, at) => {
      if (Array.isArray(value)) return value.entries();
      add(at, "Has to be an array.");
      return [];
    },
    text: (value, at, limit = Number.POSITIVE_INFINITY) => {
      if (value === undefined) return;
      if (typeof value !== "string") add(at, "Has to be a text.");
      else if ([...value].length > limit) add(at, `Cannot be longer than ${limit} characters.`);
    },
    oneOf: (value, allowed, at) => {
      if (value !== undefined && !allowed.includes(value)) add(at, `Has to be one of ${allowed.join(", ")}.`);
    },
  };
}

/** The checks of a seed. An absent value is fine for each. */
export interface Checks {
  add(pointer: string, message: string): void;
  /** Whether a value is an object, whose other keys are flaws. */
  isObject(value: unknown, at: string, keys: readonly string[]): value is Readonly<Record<string, unknown>>;
  /** The items of an array with their indexes; none for any other value, which is a flaw. */
  items(value: unknown, at: string): Iterable<readonly [number, unknown]>;
  /** A text of at most `limit` characters. */
  text(value: unknown, at: string, limit?: number): void;
  oneOf(value: unknown, allowed: readonly unknown[], at: string): void;
}
