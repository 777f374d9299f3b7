import { objectOf } from "../document/json.js";
import { joinPointer } from "../document/pointer.js";
import { walk } from "../document/walk.js";
import type { Description } from "../source/description.js";
import type { LintProblem } from "./lint-problem.js";

/** Finds references that are no text, which the linter passes over, and those by anchors that no schema has. */
export function checkReferences({
  document,
  file,
}: Pick<Description, "document" | "file">): readonly LintProblem[] {
  const found: LintProblem[] = [];
  const refuse = (pointer: string, message: string) =>
    found.push({ file, pointer, message, isReference: true });
  walk(document, ({ $ref, discriminator }, pointer) => {
    if ($ref !== undefined && typeof $ref !== "string") {
      refuse(
        joinPointer(pointer(), "$ref"),
        "a reference is text; write a JSON Pointer such as #/components/schemas/Name",
      );
    }
    if (typeof $ref === "string" && /^#(?!\/)/.test($ref)) {
      refuse(
        joinPointer(pointer(), "$ref"),
        `cannot follow ${$ref}; write a JSON Pointer such as #/components/schemas/Name`,
      );
    }
    for (const [name, target] of Object.entries(objectOf(objectOf(discriminator).mapping))) {
      if (typeof target === "string") continue;
      refuse(joinPointer(pointer(), "discriminator", "mapping", name), "is no text; name a schema");
    }
  });
  return found;
}
