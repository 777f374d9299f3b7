import type { Problem } from "../document/codegen-error.js";
import { type JsonObject, objectOf } from "../document/json-object.js";
import { splitPointer } from "../document/split-pointer.js";
import { maps } from "../document/walk.js";
import type { Description } from "../source/description.js";
import { type Fault, isReferenceFault } from "./fault.js";
import { isHarmless } from "./is-harmless.js";
import { isLeftover } from "./lint-swagger-leftovers.js";
import { printFault } from "./print-fault.js";

/** A fault with its sentence. */
export interface LintProblem extends Problem {
  readonly pointer: string;
  readonly kind: string;
  readonly fault: Fault;
}

/** Problems, sorted by whether the description can still be used. */
export interface Problems {
  readonly errors: LintProblem[];
  readonly warnings: LintProblem[];
}

/** Sorts faults into those that make a description unusable and the others, and drops what is no fault. */
export function sortProblems(faults: readonly Fault[], description: Description): Problems {
  const errors: LintProblem[] = [];
  const warnings: LintProblem[] = [];
  for (const fault of faults) {
    if (isExtension(fault) || isSchemaName(fault, description) || isSaidElsewhere(fault, description))
      continue;
    (isHarmless(fault, description) ? warnings : errors).push(toProblem(fault));
  }
  return { errors, warnings };
}

/** The problem of a fault, with its sentence. `cost` names the consequence, such as the operations that are left out. */
export function toProblem(fault: Fault, cost?: string): LintProblem {
  const { file, pointer, kind } = fault;
  const own = "wrong" in fault ? fault.wrong : "message" in fault ? fault.message : undefined;
  const message = printFault(fault, cost);
  return { file, pointer, message, kind: own === undefined ? kind : `${kind}: ${own}`, fault };
}

/**
 * Whether a fault is inside an extension: Redocly's linter checks the extensions that the linter knows, this package
 * none.
 */
function isExtension({ pointer }: Fault): boolean {
  const keys = pointer.split("/");
  return keys.some((key, index) => key.startsWith("x-") && !maps.has(keys[index - 1] ?? ""));
}

/** Whether a fault has a warning of its own elsewhere, or is no fault by the specification. */
function isSaidElsewhere(fault: Fault, { document, version }: Description): boolean {
  const keys = splitPointer(fault.pointer);
  switch (fault.kind) {
    case "unlisted-value":
      if (fault.name === "in") return ["formData", "body"].includes(String(valueAt(document, fault.pointer)));
      return fault.name === "type" || (fault.name === "style" && keys.at(-3) === "parameters");
    case "wrong-type": // since 3.1 a schema may be true or false
      return fault.expected === "Schema" && fault.got === "boolean" && version !== "3.0";
    case "unknown-property":
      return isLeftover(keys) || keys.at(-1)?.endsWith("Encoding") === true;
    default:
      return false;
  }
}

/**
 * Whether a reference without a target is the name of a schema in a discriminator, which the linter takes for a
 * reference.
 */
function isSchemaName(fault: Fault, { document }: Description): boolean {
  const { pointer } = fault;
  if (!isReferenceFault(fault) || !/\/discriminator\/mapping\/[^/]*$/.test(pointer)) return false;
  const name = valueAt(document, pointer);
  return typeof name === "string" && Object.hasOwn(objectOf(objectOf(document.components).schemas), name);
}

function valueAt(document: JsonObject, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>((value, key) => Object(value)[key], document);
}
