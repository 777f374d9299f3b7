import { bumpOf } from "../contract/bump-of.js";
import type { Change } from "../contract/change.js";

/** The changes by operation, for people. The last line is the bump alone. */
export function printText(changes: readonly Change[]): string {
  const lines: string[] = [];
  for (const [operation, list] of byOperation(changes)) {
    lines.push(operation ?? "The description");
    for (const change of list) lines.push(`  ${label(change)}  ${change.message}  (#${change.pointer})`);
    lines.push("");
  }
  return `${[...lines, bumpOf(changes)].join("\n")}\n`;
}

/** The changes of each operation, in the order of the first. */
export function byOperation(changes: readonly Change[]): ReadonlyMap<Change["operation"], readonly Change[]> {
  const groups = new Map<Change["operation"], Change[]>();
  for (const change of changes) {
    const group = groups.get(change.operation) ?? [];
    group.push(change);
    groups.set(change.operation, group);
  }
  return groups;
}

const labels = {
  both: "breaks wire and types",
  wire: "breaks wire",
  types: "breaks types",
} as const;

function label({ breaking, bump }: Change): string {
  return (breaking === "none" ? bump : labels[breaking]).padEnd(labels.both.length);
}
