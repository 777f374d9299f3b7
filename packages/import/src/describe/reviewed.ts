import type { Schema } from "../infer/unknown-value.js";

/** The object with the reasons in its `x-review`: text for one, a list for several. */
export function reviewed(object: Schema, reasons: readonly (string | undefined)[]): Schema {
  const { "x-review": before, ...rest } = object;
  const all = [...(Array.isArray(before) ? before : [before]), ...reasons].filter(
    (each): each is string => typeof each === "string",
  );
  const unique = [...new Set(all)];
  if (unique.length === 0) return rest;
  return { ...rest, "x-review": unique.length === 1 ? unique[0] : unique };
}
