import { type Bump, bumpOf, type Change, printSentence } from "@partwise/diff";
import type { Spec } from "../specs/specs-of.js";

/** The changeset of an edited description; undefined without a change. */
export function printChangeset(spec: Spec, changes: readonly Change[]): string | undefined {
  const bump = changesetBump(spec, changes);
  return bump && `---\n"${spec.name}": ${bump}\n---\n\n${printSentence(changes)}\n`;
}

/** The bump that a changeset names: below version 1.0 a minor one for what breaks. */
export function changesetBump({ version }: Spec, changes: readonly Change[]): Bump | undefined {
  const bump = bumpOf(changes);
  if (bump === "none") return undefined;
  return bump === "major" && version.startsWith("0.") ? "minor" : bump;
}

/** The name of the changeset's file, which stays the same, so that a later run replaces the file. */
export function changesetFile({ name }: Spec): string {
  return `.changeset/description-of-${name.replace(/^@[^/]*\//, "").replaceAll(/[^\w-]+/g, "-")}.md`;
}
