import { resolve } from "node:path";
import { advised, CodegenError } from "../document/codegen-error.js";
import type { Draft } from "../document/draft.js";
import { isObject } from "../document/json-object.js";
import { spellLocalNames } from "../document/spell-local-names.js";
import { readVersion, type Version } from "../document/version.js";
import { walk } from "../document/walk.js";
import { type FileHash, sha256Of } from "./file-hash.js";
import { parseDescription } from "./parse-description.js";
import { readBytes } from "./read-bytes.js";

/** A description as read from its file. */
export interface Description {
  /** The name that the caller gave. */
  readonly file: string;
  /** The path, absolute. */
  readonly path: string;
  /** The document, which may be changed until the description is loaded. */
  readonly document: Draft;
  readonly version: Version;
}

/**
 * Reads and parses a description, and checks only its version. The file's hash is added to `inputs`; without a list, nothing is hashed.
 * @throws {CodegenError} `UNREADABLE`, `SYNTAX`, `STRUCTURE` or `VERSION`
 */
export async function readDescription(file: string, inputs?: FileHash[]): Promise<Description> {
  if (/^[a-z]{2,}:\/\//i.test(file)) {
    const message = "a description is read from a file; download it and name the file";
    throw new CodegenError("UNREADABLE", { file, message });
  }
  const path = resolve(file);
  const document = await parseDescription(await readText(path, file, inputs, true), file);
  if (!isObject(document)) {
    const found = document === null ? "null" : Array.isArray(document) ? "a list" : `a ${typeof document}`;
    throw new CodegenError("STRUCTURE", {
      file,
      message: `a description is an object, this is ${found}; start it with "openapi: 3.1.1"`,
    });
  }
  const version = readVersion(document, file);
  if (version === "3.2") localizeReferences(document);
  if (version !== "3.0") spellLocalNames(document);
  return { file, path, document, version };
}

/** Turns references to the description by its own `$self` into references within the document. */
function localizeReferences(document: Draft): void {
  const { $self } = document;
  if (typeof $self !== "string" || $self === "") return;
  walk(document, (object) => {
    const { $ref } = object;
    if (typeof $ref !== "string" || !$ref.startsWith(`${$self}#`)) return;
    object.$ref = $ref.slice($self.length);
  });
}

/**
 * The text of a regular file or a pipe. The hash is added to `inputs`; `name` stands in messages.
 * @throws {CodegenError} `UNREADABLE` when the file cannot be read, or is not UTF-8
 */
export async function readText(
  path: string,
  name: string,
  inputs?: FileHash[],
  mayBePipe = false,
): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path, name, mayBePipe);
    inputs?.push({ path, sha256: sha256Of(bytes) });
  } catch (cause) {
    if (cause instanceof CodegenError) throw cause;
    const problem = advised({ file: name }, reasonOf(cause), "check the path");
    throw new CodegenError("UNREADABLE", problem, { cause });
  }
  return textOf(bytes, name);
}

/**
 * Decodes the bytes of a file or a download.
 * @throws {CodegenError} `UNREADABLE` when the bytes are not UTF-8
 */
export function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CodegenError("UNREADABLE", advised({ file: name }, "is not UTF-8 text", "save it as UTF-8"));
  }
}

function reasonOf(error: unknown): string {
  const code = isObject(error) ? error.code : undefined;
  if (code === "ENOENT") return "no such file";
  if (code === "EISDIR") return "is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "may not be read";
  return `cannot be read (${typeof code === "string" ? code : "unknown reason"})`;
}
