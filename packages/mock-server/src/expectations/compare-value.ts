import { isObject, joinPointer } from "@partwise/description/document";
import type { Matcher } from "../contract/expected-call.js";

/**
 * How a value differs from what a test expects: an object has at least the expected properties, an array exactly the expected
 * items; a pattern has to match a text, and a matcher of a test runner decides by itself.
 */
export function compareValue(place: string, expected: unknown, received: unknown): readonly Difference[] {
  if (fits(expected, received)) return [];
  if (Array.isArray(expected) && Array.isArray(received) && expected.length === received.length) {
    return expected.flatMap((item, index) =>
      compareValue(`${place}${joinPointer("", index)}`, item, received[index]),
    );
  }
  const isPlain = isObject(expected) && !isMatcher(expected) && !(expected instanceof RegExp);
  if (!isPlain || !isObject(received)) return [{ place, expected, received }];
  return Object.entries(expected).flatMap(([key, value]) =>
    compareValue(
      `${place}${joinPointer("", key)}`,
      value,
      Object.hasOwn(received, key) ? received[key] : undefined,
    ),
  );
}

/** One thing that a test names and a request does not have. */
export interface Difference {
  /** Such as `query limit`, `body/tags/0` or `part "photo", filename`. */
  readonly place: string;
  readonly expected: unknown;
  /** Undefined for nothing. */
  readonly received: unknown;
}

function fits(expected: unknown, received: unknown): boolean {
  if (expected instanceof RegExp) return typeof received === "string" && received.search(expected) >= 0;
  if (isMatcher(expected)) return expected.asymmetricMatch(received);
  return Object.is(expected, received);
}

function isMatcher(value: unknown): value is Matcher {
  return isObject(value) && typeof value.asymmetricMatch === "function";
}
