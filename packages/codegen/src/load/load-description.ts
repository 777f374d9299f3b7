import type { Access } from "../access/access.js";
import { lint } from "../check/lint.js";
import type { Context } from "../document/context.js";
import { frozen } from "../document/draft.js";
import type { Problem } from "../document/errors.js";
import { leaveOut } from "../repair/leave-out.js";
import { repair } from "../repair/repair.js";
import { readDescription } from "../source/description.js";
import type { FileHash } from "../source/file-hash.js";
import { type Valid, validate } from "./validate.js";

/** A valid description, ready to be read. */
export interface Loaded {
  /** Absolute. */
  readonly path: string;
  /** The whole description in one piece, as its author wrote it. */
  readonly json: string;
  /** Over a description in which what cannot be read has been left out, and nothing can be changed any more. */
  readonly context: Context;
  /** What has been warned of so far; reading it adds to them. */
  readonly problems: readonly Problem[];
  /** The files that were read. */
  readonly inputs: readonly FileHash[];
  readonly lock: Valid["lock"];
}

/** Reads, checks and bundles a description. Throws CodegenErrors. */
export async function loadDescription(
  file: string,
  extensions: readonly string[] = [],
  access: Access = {},
): Promise<Loaded> {
  const inputs: FileHash[] = [];
  const description = await readDescription(file, inputs);
  const { path, version } = description;
  const valid = await validate(description, inputs, access);
  if (valid.lock !== undefined) inputs.push({ path: valid.lock.path, sha256: valid.lock.sha256 });
  const problems: Problem[] = [...valid.warnings];
  const json = `${JSON.stringify(valid.document, null, 2)}\n`;
  const warn = (pointer: string, message: string) => problems.push({ file, pointer, message });
  leaveOut(valid.document, valid.leftOut);
  repair(valid.document, warn);
  const context = { document: frozen(valid.document), version, file, extensions, warn };
  lint(context);
  return { path, json, context, problems, inputs, lock: valid.lock };
}
