import type { Access } from "../access/access.js";
import type { RemoteFiles } from "../access/remote-files.js";
import { checkReferences } from "../check/check-references.js";
import { checkStructure } from "../check/check-structure.js";
import { type Problems, sortProblems, toProblem } from "../check/lint-problem.js";
import { structureTypes } from "../check/structure-types.js";
import type { Problem } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import type { Draft } from "../document/draft.js";
import { objectOf } from "../document/json-object.js";
import { type LeftOut, leaveOut } from "../repair/leave-out.js";
import { refuse, spare } from "../repair/spare.js";
import type { Description } from "../source/description.js";
import type { FileHash } from "../source/file-hash.js";

/**
 * Checks structure and references, and bundles other files. A fault that leaves requests of other operations intact is a
 * warning.
 * @throws {CodegenError} `STRUCTURE` or `REFERENCE` for all other faults
 */
export async function validate(
  description: Description,
  inputs: FileHash[] = [],
  access: Access = {},
): Promise<Valid> {
  const { document } = description;
  const checked = checkReferences(description);
  const odd = spare(checked.faults, contextOf(description));
  leaveOut(document, odd.leftOut); // no later step can read these places
  const { leadsOutside } = checked.faults.length === 0 ? checked : checkReferences(description);
  const valid = leadsOutside
    ? await validateFiles(description, inputs, access)
    : await validateOne(description);
  return { ...valid, warnings: [...odd.warnings, ...valid.warnings] };
}

/** A valid description in one piece. */
export interface Valid {
  /** The object that was given, with the targets of external references in its components. */
  readonly document: Draft;
  readonly warnings: readonly Problem[];
  /** What has to be left out before the document is read. */
  readonly leftOut: LeftOut;
  /** The lock file; absent where no reference leads to the network. */
  readonly lock?: ReturnType<RemoteFiles["lock"]>;
}

async function validateOne(description: Description): Promise<Valid> {
  const { errors, warnings } = await problemsIn(description);
  const spared = spare(errors, contextOf(description));
  const { document } = description;
  return { document, warnings: [...warnings, ...spared.warnings], leftOut: spared.leftOut };
}

async function validateFiles(description: Description, inputs: FileHash[], access: Access): Promise<Valid> {
  const { lintFiles } = await import("../check/lint-files.js");
  const { faults, bundle, lock } = await lintFiles(description, inputs, access);
  const { errors, warnings } = sortProblems(faults, description);
  if (description.document.$self !== undefined) {
    warnings.push(toProblem({ kind: "ignored-self", file: description.file, pointer: "/$self" }));
  }
  if (errors.some(({ fault }) => fault.kind === "forbidden-reference")) refuse(errors);
  const bundled = await bundle();
  warnings.push(...sortProblems(bundled.faults, description).warnings);
  // the bundler puts one object into several places, and a draft needs a tree
  const document: Draft = { ...objectOf(JSON.parse(JSON.stringify(bundled.document))) };
  if (errors.length === 0)
    return { document, warnings, leftOut: { faulty: [], operations: [] }, lock: lock() };
  // places in the one bundled document
  const whole = { ...description, document };
  const { errors: standing } = await problemsIn(whole);
  if (standing.length === 0) refuse(errors);
  const spared = spare(standing, contextOf(whole), errors);
  return { document, warnings: [...warnings, ...spared.warnings], leftOut: spared.leftOut, lock: lock() };
}

async function problemsIn(description: Description): Promise<Problems> {
  const faults = checkStructure(contextOf(description), await structureTypes(description.version));
  return sortProblems(faults, description);
}

function contextOf(description: Description): Context {
  return { ...description, extensions: [], warn: () => {} };
}
