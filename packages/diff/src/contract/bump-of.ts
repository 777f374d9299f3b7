import type { Bump, Change } from "./change.js";

/** The bump of all changes together; `none` without a change. */
export function bumpOf(changes: readonly Pick<Change, "bump">[]): Bump | "none" {
  for (const bump of ["major", "minor", "patch"] as const) {
    if (changes.some((change) => change.bump === bump)) return bump;
  }
  return "none";
}
