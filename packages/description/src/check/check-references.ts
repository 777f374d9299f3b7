import { joinPointer } from "../document/join-pointer.js";
import { objectOf } from "../document/json-object.js";
import { walk } from "../document/walk.js";
import type { Description } from "../source/description.js";
import type { ReferenceFaultKind } from "./fault.js";
import { type LintProblem, toProblem } from "./lint-problem.js";

/**
 * Finds what the linter passes over: a `$ref` that is no text, and an anchor that no schema has. Tells, too, whether a
 * reference leads to another file.
 */
export function checkReferences({ document, file }: Pick<Description, "document" | "file">): {
  readonly faults: readonly LintProblem[];
  readonly leadsOutside: boolean;
} {
  const faults: LintProblem[] = [];
  let leadsOutside = false;
  const refuse = (pointer: string, fault: ReferenceFaultKind) =>
    faults.push(toProblem({ ...fault, file, pointer }));
  walk(document, ({ $ref, discriminator, mapping }, pointer) => {
    if ($ref !== undefined && typeof $ref !== "string") {
      refuse(joinPointer(pointer(), "$ref"), { kind: "reference-not-text" });
    }
    if (typeof $ref === "string" && !$ref.startsWith("#")) leadsOutside = true;
    if (typeof $ref === "string" && /^#(?!\/)/.test($ref)) {
      refuse(joinPointer(pointer(), "$ref"), { kind: "unknown-anchor", reference: $ref });
    }
    for (const [name, target] of Object.entries(objectOf(objectOf(discriminator).mapping))) {
      if (typeof target === "string") continue;
      refuse(joinPointer(pointer(), "discriminator", "mapping", name), { kind: "mapping-not-text" });
    }
    if (mapping === undefined) return;
    // a discriminator maps to schema names or to files
    for (const target of Object.values(objectOf(mapping))) {
      if (typeof target === "string" && /^[^#].*[./]/.test(target)) leadsOutside = true;
    }
  });
  return { faults, leadsOutside };
}
