import { bumpOf } from "../contract/bump-of.js";
import type { Change } from "../contract/change.js";
import { byOperation } from "./by-operation.js";

/** The changes by operation, for people. The last line is the bump alone. */
export function printText(changes: readonly Change[]): string {
  const lines: string[] = [];
  for (const { title, changes: list } of byOperation(changes)) {
    lines.push(title);
    for (const change of list) lines.push(`  ${label(change)}  ${change.message}  (#${change.pointer})`);
    lines.push("");
  }
  const bump = bumpOf(changes);
  if (bump === "major")
    lines.push("Below version 1.0 this is a minor bump: there a minor version may break.");
  return `${[...lines, bump].join("\n")}\n`;
}

const labels = {
  both: "breaks wire and types",
  wire: "breaks wire",
  types: "breaks types",
} as const;

function label({ breaking, bump }: Change): string {
  return (breaking === "none" ? bump : labels[breaking]).padEnd(labels.both.length);
}
