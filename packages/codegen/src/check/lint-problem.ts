import type { Problem } from "../document/errors.js";
import { type JsonObject, objectOf } from "../document/json.js";
import { splitPointer } from "../document/pointer.js";
import { maps } from "../document/walk.js";
import type { Description } from "../source/description.js";
import type { Fault } from "./fault.js";
import { isHarmless, isTypelessNullable } from "./severity.js";
import { isLeftover } from "./swagger-leftovers.js";

/** A fault in words of our own. */
export interface LintProblem extends Problem {
  readonly pointer: string;
  readonly isReference: boolean;
}

/** What makes a description unusable, and what does not. */
export interface Problems {
  readonly errors: LintProblem[];
  readonly warnings: LintProblem[];
}

/** Sorts faults into what makes a description unusable and what does not, and leaves out what is none. */
export function sortProblems(faults: readonly Fault[], description: Description): Problems {
  const errors: LintProblem[] = [];
  const warnings: LintProblem[] = [];
  for (const fault of faults) {
    if (isExtension(fault) || isSchemaName(fault, description) || isSaidElsewhere(fault, description))
      continue;
    const { file, pointer, isReference } = fault;
    const isWarning = fault.isMinor || isHarmless(fault, description);
    (isWarning ? warnings : errors).push({ file, pointer, message: print(fault), isReference });
  }
  return { errors, warnings };
}

/** What an extension holds is nobody's business; the linter knows some of them. */
function isExtension({ pointer }: Fault): boolean {
  const keys = pointer.split("/");
  return keys.some((key, index) => key.startsWith("x-") && !maps.has(keys[index - 1] ?? ""));
}

/** What has a warning of its own, in other words, or is none. */
function isSaidElsewhere({ message, pointer }: Fault, { document, version }: Description): boolean {
  const keys = splitPointer(pointer);
  if (message.startsWith("`type` can be one of")) return true;
  if (message.startsWith("`in` can be one of")) {
    return ["formData", "body"].includes(String(valueAt(document, pointer)));
  }
  if (message.startsWith("`style` can be one of")) return keys.at(-3) === "parameters";
  // since 3.1 a schema may be true or false
  if (message === "Expected type `Schema` (object) but got `boolean`") return version !== "3.0";
  return message.startsWith("Property `") && (isLeftover(keys) || keys.at(-1)?.endsWith("Encoding") === true);
}

/** A discriminator may name a schema plainly, which the linter takes for a reference. */
function isSchemaName({ pointer, isReference }: Fault, { document }: Description): boolean {
  if (!isReference || !/\/discriminator\/mapping\/[^/]*$/.test(pointer)) return false;
  const name = valueAt(document, pointer);
  return typeof name === "string" && Object.hasOwn(objectOf(objectOf(document.components).schemas), name);
}

function valueAt(document: JsonObject, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>((value, key) => Object(value)[key], document);
}

function print({ message, suggest, isReference, pointer }: Fault): string {
  const wrong = message
    .replace(/^The field (`.+?`) must be present on this level\.$/, "$1 is missing")
    .replace(/^Can't resolve \$ref(: )?/, (_, reason) =>
      reason ? "cannot resolve $ref: " : "cannot resolve $ref",
    )
    .replace(/\.$/, "");
  if (isTypelessNullable(message)) return "`nullable` does nothing without `type`; add the type beside it";
  if (message.startsWith("Property `type` is not") && /\/parameters\/[^/]+\/type$/.test(pointer))
    return "`type` is of Swagger 2 here, it is read as the type of the schema; write it under schema";
  if (message.startsWith("Property `nullable` is not"))
    return `${wrong}; since 3.1 "null" is one of the types`;
  if (/^Property `(itemSchema|query|additionalOperations|mediaTypes|\$self)` is not/.test(message))
    return `${wrong}, it is new in OpenAPI 3.2 and ignored; raise "openapi" to 3.2.0`;
  if (/got `null`/.test(message)) return `${wrong}; it is left out, remove it`;
  if (suggest.length > 0) return `${wrong}; did you mean \`${suggest[0]}\`?`;
  if (!isReference) return `${wrong}; mend the description there`;
  // the reason may say by itself what to do
  return wrong.includes("; ") ? wrong : `${wrong}; refer to something that exists`;
}
