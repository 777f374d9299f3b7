import type { Checks } from "./create-checks.js";

/** Checks that an id is given once, and a name at all. Adds the id to `ids`. */
export function checkIdAndName(
  { id, name }: { readonly id: unknown; readonly name: unknown },
  at: string,
  ids: Set<unknown>,
  checks: Checks,
): void {
  checks.text(id, `${at}/id`);
  if (ids.has(id)) checks.add(`${at}/id`, "Is that of another one before this one.");
  if (id !== undefined) ids.add(id);
  if (name === undefined || name === "") checks.add(`${at}/name`, "Is missing.");
  checks.text(name, `${at}/name`, 128);
}
