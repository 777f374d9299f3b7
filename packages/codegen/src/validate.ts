import { checkReferences } from "./check-references.js";
import { checkStructure } from "./check-structure.js";
import type { Description } from "./description.js";
import { CodegenError, type Problem } from "./errors.js";
import type { Fault } from "./fault.js";
import type { FileHash } from "./file-hash.js";
import { type JsonObject, objectOf } from "./json.js";
import { type LintProblem, sortProblems } from "./lint-problem.js";
import { structureTypes } from "./structure-types.js";
import { walk } from "./walk.js";

/** A valid description in one piece. */
export interface Valid {
  /** The same object as it was read; what external references lead to has been put into its components. */
  readonly document: JsonObject;
  readonly warnings: readonly Problem[];
}

/**
 * Checks structure and references, and bundles what stands in other files.
 * Nothing is fetched from the network. Throws a CodegenError with code `STRUCTURE` or `REFERENCE`.
 */
export async function validate(description: Description, inputs: FileHash[] = []): Promise<Valid> {
  checkReferences(description);
  if (hasExternalReference(description.document)) return validateFiles(description, inputs);
  const context = { ...description, extensions: [], warn: () => {} };
  const faults = checkStructure(context, await structureTypes(description.version));
  return { document: description.document, warnings: warningsIn(faults, description) };
}

async function validateFiles(description: Description, inputs: FileHash[]): Promise<Valid> {
  const { lintFiles } = await import("./lint-files.js");
  const { faults, bundle } = await lintFiles(description, inputs);
  const warnings = [...warningsIn(faults, description)];
  if (description.document.$self !== undefined) {
    const message = "references to files are looked up beside the description, not at $self; keep them there";
    warnings.push({ file: description.file, pointer: "/$self", message, isReference: false });
  }
  const bundled = await bundle();
  const renamed = sortProblems(bundled.faults, description).warnings;
  // the bundler puts one object into several places
  const document = objectOf(JSON.parse(JSON.stringify(bundled.document)));
  return { document, warnings: [...warnings, ...renamed] };
}

/** Throws when one of the faults is fatal. */
function warningsIn(faults: readonly Fault[], description: Description): readonly LintProblem[] {
  const { errors, warnings } = sortProblems(faults, description);
  const [first, ...more] = errors;
  if (first === undefined) return warnings;
  throw new CodegenError(first.isReference ? "REFERENCE" : "STRUCTURE", [first, ...more]);
}

function hasExternalReference(document: JsonObject): boolean {
  let found = false;
  walk(document, ({ $ref, mapping }) => {
    if (typeof $ref === "string" && !$ref.startsWith("#")) found = true;
    if (mapping === undefined) return;
    // a discriminator may name schemas, or files that hold them
    for (const target of Object.values(objectOf(mapping))) {
      if (typeof target === "string" && /^[^#].*[./]/.test(target)) found = true;
    }
  });
  return found;
}
