import type { NormalizedProblem } from "@redocly/openapi-core";
import { type Description, fileBeside } from "./description.js";
import type { Problem } from "./errors.js";
import { type JsonObject, objectOf } from "./json.js";
import { splitPointer } from "./pointer.js";
import { isHarmless, isTypelessNullable } from "./severity.js";
import { isLeftover } from "./swagger-leftovers.js";
import { maps } from "./walk.js";

/** One problem that the linter found, in words of our own. */
export type LintProblem = Located & { readonly isReference: boolean };

type Located = Problem & { readonly pointer: string };

/** Sorts what the linter found into what makes a description unusable and what does not. */
export function sortProblems(
  problems: readonly NormalizedProblem[],
  description: Description,
): { errors: readonly LintProblem[]; warnings: LintProblem[] } {
  const errors: LintProblem[] = [];
  const warnings: LintProblem[] = [];
  for (const problem of problems) {
    const [location] = problem.location;
    const found: LintProblem = {
      file: location === undefined ? description.file : fileBeside(description, location.source.absoluteRef),
      pointer: pointerOf(problem),
      message: print(problem),
      isReference: /^Can't resolve \$ref/.test(problem.message) || problem.ruleId === "no-unresolved-refs",
    };
    if (
      isExtension(found) ||
      isSchemaName(found, description) ||
      isSaidElsewhere(problem, found, description)
    )
      continue;
    const harmless = problem.severity !== "error" || isHarmless(problem, found, description);
    (harmless ? warnings : errors).push(found);
  }
  return { errors, warnings };
}

function pointerOf({ location }: NormalizedProblem): string {
  const pointer = location[0]?.pointer?.replace(/^#\/?/, "/") ?? "";
  return pointer === "/" ? "" : pointer;
}

/** What an extension holds is nobody's business; the linter knows some of them. */
function isExtension({ pointer }: LintProblem): boolean {
  const keys = pointer.split("/");
  return keys.some((key, index) => key.startsWith("x-") && !maps.has(keys[index - 1] ?? ""));
}

/** What has a warning of its own, in other words, or is none. */
function isSaidElsewhere(
  { message }: NormalizedProblem,
  { pointer }: LintProblem,
  { document, version }: Description,
): boolean {
  const keys = splitPointer(pointer);
  if (message.startsWith("`type` can be one of")) return true;
  if (message.startsWith("`in` can be one of")) {
    return ["formData", "body"].includes(String(valueAt(document, pointer)));
  }
  // since 3.1 a schema may be true or false
  if (message === "Expected type `Schema` (object) but got `boolean`") return version !== "3.0";
  return message.startsWith("Property `") && (isLeftover(keys) || keys.at(-1)?.endsWith("Encoding") === true);
}

/** A discriminator may name a schema plainly, which the linter takes for a reference. */
function isSchemaName({ pointer, isReference }: LintProblem, { document }: Description): boolean {
  if (!isReference || !/\/discriminator\/mapping\/[^/]*$/.test(pointer)) return false;
  const name = valueAt(document, pointer);
  return typeof name === "string" && Object.hasOwn(objectOf(objectOf(document.components).schemas), name);
}

function valueAt(document: JsonObject, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>((value, key) => Object(value)[key], document);
}

function print({ message, suggest, ruleId }: NormalizedProblem): string {
  const wrong = message
    .replace(/^The field (`.+?`) must be present on this level\.$/, "$1 is missing")
    .replace(/^Can't resolve \$ref(: )?/, (_, reason) =>
      reason ? "cannot resolve $ref: " : "cannot resolve $ref",
    )
    .replace(/\.$/, "");
  if (isTypelessNullable(message)) return "`nullable` does nothing without `type`; add the type beside it";
  if (message.startsWith("Property `nullable` is not"))
    return `${wrong}; since 3.1 "null" is one of the types`;
  if (/^Property `(itemSchema|query|additionalOperations|mediaTypes|\$self)` is not/.test(message))
    return `${wrong}, it is new in OpenAPI 3.2 and ignored; raise "openapi" to 3.2.0`;
  if (/got `null`/.test(message)) return `${wrong}; it is left out, remove it`;
  if (suggest.length > 0) return `${wrong}; did you mean \`${suggest[0]}\`?`;
  if (ruleId !== "no-unresolved-refs") return `${wrong}; mend the description there`;
  // the reason may say by itself what to do
  return wrong.includes("; ") ? wrong : `${wrong}; refer to something that exists`;
}
