import { joinPointer } from "../document/join-pointer.js";
import { objectOf } from "../document/json-object.js";
import { walk } from "../document/walk.js";
import type { Description } from "../source/description.js";
import type { ReferenceFaultKind } from "./fault.js";
import { type LintProblem, toProblem } from "./lint-problem.js";

/** Finds references that are no text, which the linter passes over, and those by anchors that no schema has. */
export function checkReferences({
  document,
  file,
}: Pick<Description, "document" | "file">): readonly LintProblem[] {
  const found: LintProblem[] = [];
  const refuse = (pointer: string, fault: ReferenceFaultKind) =>
    found.push(toProblem({ ...fault, file, pointer }));
  walk(document, ({ $ref, discriminator }, pointer) => {
    if ($ref !== undefined && typeof $ref !== "string") {
      refuse(joinPointer(pointer(), "$ref"), { kind: "reference-not-text" });
    }
    if (typeof $ref === "string" && /^#(?!\/)/.test($ref)) {
      refuse(joinPointer(pointer(), "$ref"), { kind: "unknown-anchor", reference: $ref });
    }
    for (const [name, target] of Object.entries(objectOf(objectOf(discriminator).mapping))) {
      if (typeof target === "string") continue;
      refuse(joinPointer(pointer(), "discriminator", "mapping", name), { kind: "mapping-not-text" });
    }
  });
  return found;
}
