import type { Access } from "../access/access.js";
import { lint } from "../check/lint.js";
import type { Problem } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import { frozen } from "../document/draft.js";
import { leaveOut } from "../repair/leave-out.js";
import { repair } from "../repair/repair.js";
import { readDescription } from "../source/description.js";
import type { FileHash } from "../source/file-hash.js";
import { type Valid, validate } from "./validate.js";

/**
 * Reads, checks and bundles an OpenAPI description of version 3.0, 3.1 or 3.2, JSON or YAML, from a file. What cannot be
 * read is left out and warned of.
 * @throws {CodegenError} `UNREADABLE`, `SYNTAX`, `VERSION`, `STRUCTURE` or `REFERENCE`, with every problem, when nothing can be
 * made of it
 * @example
 * ```ts
 * const { context, problems } = await loadDescription("openapi.yaml");
 * ```
 */
export async function loadDescription(
  file: string,
  { extensions = [], ...access }: LoadOptions = {},
): Promise<Loaded> {
  const inputs: FileHash[] = [];
  const description = await readDescription(file, inputs);
  const { path, version } = description;
  const valid = await validate(description, inputs, access);
  if (valid.lock !== undefined) inputs.push({ path: valid.lock.path, sha256: valid.lock.sha256 });
  const problems: Problem[] = [...valid.warnings];
  const json = `${JSON.stringify(valid.document, null, 2)}\n`;
  const warn = (pointer: string, message: string, kind?: string) =>
    problems.push({ file, pointer, message, ...(kind !== undefined && { kind }) });
  leaveOut(valid.document, valid.leftOut);
  repair(valid.document, warn);
  const context = { document: frozen(valid.document), version, file, extensions, warn };
  lint(context);
  return { path, json, context, problems, inputs, lock: valid.lock };
}

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

/** What may be read besides the description's folder, and what its context copies. */
export interface LoadOptions extends Access {
  /** The `x-` extensions that are copied from operations. None by default. */
  readonly extensions?: readonly string[];
}
