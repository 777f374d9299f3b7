import type { Access } from "../access/access.js";
import { lint } from "../check/lint.js";
import type { Problem } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";
import { type Draft, frozen } from "../document/draft.js";
import { leaveOut } from "../repair/leave-out.js";
import { repair } from "../repair/repair.js";
import { type Description, readDescription } from "../source/description.js";
import type { FileHash } from "../source/file-hash.js";
import { type Valid, validate } from "./validate.js";

/**
 * Reads, checks and bundles an OpenAPI description of version 3.0, 3.1 or 3.2, in JSON or YAML, from a file. An operation or
 * schema that cannot be read is left out with a warning.
 * @throws {CodegenError} `UNREADABLE`, `SYNTAX`, `VERSION`, `STRUCTURE` or `REFERENCE`, with every problem, when the
 * description cannot be used; `USAGE` for `operations` that the description does not have
 * @example
 * ```ts
 * const { context, problems } = await loadDescription("openapi.yaml");
 * ```
 */
export async function loadDescription(file: string, options: LoadOptions = {}): Promise<Loaded> {
  const inputs: FileHash[] = [];
  return loadRead(await readDescription(file, inputs), options, inputs);
}

/**
 * Checks and bundles a description that was read, whose document is changed.
 * @throws {CodegenError} `STRUCTURE` or `REFERENCE`, when the description cannot be used
 */
export async function loadRead(
  description: Description,
  { extensions = [], operations: chosen = [], ...access }: LoadOptions,
  inputs: FileHash[] = [],
): Promise<Loaded> {
  const { file, path, version } = description;
  const valid = await validate(description, inputs, access);
  if (valid.lock !== undefined) inputs.push({ path: valid.lock.path, sha256: valid.lock.sha256 });
  let problems: Problem[] = [...valid.warnings];
  const whole = chosen.length > 0 ? structuredClone(valid.document) : undefined;
  let json = whole ? "" : printJson(valid.document);
  const warn = (pointer: string, message: string, kind?: string) =>
    problems.push({ file, pointer, message, ...(kind !== undefined && { kind }) });
  leaveOut(valid.document, valid.leftOut);
  repair(valid.document, warn);
  if (whole) {
    const { keepChosen } = await import("../choose/keep-chosen.js");
    problems = keepChosen(chosen, { document: valid.document, whole, version, file, problems });
    json = printJson(whole);
  }
  const context = { document: frozen(valid.document), version, file, extensions, warn };
  lint(context);
  return { path, json, context, problems, inputs, lock: valid.lock };
}

function printJson(document: Draft): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A valid description. */
export interface Loaded {
  /** The path, absolute. */
  readonly path: string;
  /** The description in one piece, as JSON, with nothing left out but operations that were not chosen. */
  readonly json: string;
  /** The context over the description, frozen, without what cannot be read. */
  readonly context: Context;
  /** The warnings so far; reading operations from `context` adds to the list. */
  readonly problems: readonly Problem[];
  /** The files that were read. */
  readonly inputs: readonly FileHash[];
  readonly lock: Valid["lock"];
}

/** Which files may be read, and which extensions are copied. */
export interface LoadOptions extends Access {
  /** The `x-` extensions of operations that are copied to the metadata. Default: none. */
  readonly extensions?: readonly string[];
  /**
   * The only operations to read: operationIds, `GET /pets`, or patterns of either, in which `*` stands for any text. Webhooks
   * and components that these operations do not need are left out. Default: all operations, with everything.
   */
  readonly operations?: readonly string[];
}
