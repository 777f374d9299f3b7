import type { Schema } from "../infer/unknown-value.js";

/** The object with the reasons in its `x-review`: text for one, a list for several. */
export function reviewed(object: Schema, reasons: readonly (string | undefined)[]): Schema {
  const { "x-review": before } = object;
  const told = reasons.filter((reason) => reason !== undefined);
  if (told.length === 0 && before === undefined) return object;
  const all = [...new Set([...(Array.isArray(before) ? before : [before]), ...told])].filter(
    (each): each is string => typeof each === "string",
  );
  const review = all.length === 1 ? all[0] : all;
  if (before === undefined) return { ...object, "x-review": review };
  const { "x-review": _, ...rest } = object;
  return all.length === 0 ? rest : { ...rest, "x-review": review };
}
