import type { EncodingOverride, EncodingOverrides } from "./encoding.js";
import { own } from "./own.js";

/** What the caller decides for one property: its own override, over that of every property (`"*"`). */
export function overrideOf(
  overrides: EncodingOverrides | undefined,
  name: string,
): EncodingOverride | undefined {
  if (overrides === undefined) return undefined;
  const every = own(overrides, "*");
  const one = own(overrides, name);
  if (every === undefined || one === undefined) return one ?? every;
  return { ...every, ...one, headers: { ...every.headers, ...one.headers } };
}
