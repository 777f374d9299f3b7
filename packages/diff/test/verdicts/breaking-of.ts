import type { Breaking, Change } from "../../src/contract/change.js";

/** What all changes together break. */
export function breakingOf(changes: readonly Pick<Change, "breaking">[]): Breaking {
  const wire = changes.some(({ breaking }) => breaking === "wire" || breaking === "both");
  const types = changes.some(({ breaking }) => breaking === "types" || breaking === "both");
  return wire && types ? "both" : wire ? "wire" : types ? "types" : "none";
}
