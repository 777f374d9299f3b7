import { dirname, relative, resolve } from "node:path";
import type { Document, NormalizedProblem } from "@redocly/openapi-core";
import type { Access } from "../access/access.js";
import { allowedFolders, realOf } from "../access/allowed-folders.js";
import { referredFile } from "../access/referred-file.js";
import { type RemoteFiles, remoteFiles } from "../access/remote-files.js";
import { advisedError, halvesOf } from "../document/advised-error.js";
import { CodegenError } from "../document/codegen-error.js";
import { follow } from "../document/follow.js";
import type { JsonObject } from "../document/json-object.js";
import { walk } from "../document/walk.js";
import { type Description, readText } from "../source/description.js";
import { fileBeside } from "../source/file-beside.js";
import type { FileHash } from "../source/file-hash.js";
import { parseDescription } from "../source/parse-description.js";
import type { Fault, ReferenceFaultKind } from "./fault.js";
import { readLinterMessage } from "./linter-message.js";

/**
 * Checks and bundles a description of several files with Redocly's linter, which reads only the files that `access` allows.
 * @throws {CodegenError} `REFERENCE` for references that form a circle
 */
export async function lintFiles(
  description: Description,
  inputs: FileHash[],
  access: Access = {},
): Promise<LintedFiles> {
  const { BaseResolver, ResolveError, Source, bundleDocument, createConfig, lintDocument } = await import(
    "@redocly/openapi-core"
  );
  const { add32Types } = await import("./add32-types.js");

  const { read, unread, lock } = fileReader(description, inputs, access);

  class OwnResolver extends BaseResolver {
    override resolveExternalRef(base: string | null, ref: string): string {
      return referredFile(ref, base, (text) => super.resolveExternalRef(base, text));
    }

    override async resolveDocument(base: string | null, ref: string): Promise<Document> {
      const path = this.resolveExternalRef(base, ref);
      const known = this.cache.get(path) ?? this.load(path);
      this.cache.set(path, known);
      return known as Promise<Document>; // a rejection is reported at the reference
    }

    private async load(path: string): Promise<Document> {
      const parsed = await read(path).catch(() => {
        // The linter passes on only the message, so the message is the key in `unread`.
        throw new ResolveError(new Error(path));
      });
      return { source: new Source(path, ""), parsed };
    }
  }

  const plugins =
    description.version === "3.2" ? [{ id: "openapi-32", typeExtension: { oas3: add32Types } }] : [];
  const config = (await createConfig({ rules, plugins })).styleguide;
  const externalRefResolver = new OwnResolver();
  const document: Document = { source: new Source(description.path, ""), parsed: description.document };
  externalRefResolver.cache.set(description.path, Promise.resolve(document));
  const toFault = (problem: NormalizedProblem) => faultOf(problem, description, unread);

  const problems = await lintDocument({ document, config, externalRefResolver }).catch((cause: unknown) => {
    throw circleError(description, cause);
  });
  return {
    faults: problems.map(toFault),
    lock,
    async bundle() {
      const bundled = await bundleDocument({ document, config, externalRefResolver });
      return { document: bundled.bundle.parsed, faults: bundled.problems.map(toFault) };
    },
  };
}

/** Reads the files that a description refers to, as far as `access` allows, and notes those that could not be read. */
function fileReader(
  description: Description,
  inputs: FileHash[],
  { roots = [], hosts = [], isOffline = false }: Access,
) {
  const isAllowed = allowedFolders(description.path, roots);
  const remote = remoteFiles(description, hosts, isOffline);
  const unread: Map<string, UnreadFile> = new Map();

  async function read(path: string): Promise<unknown> {
    const name = fileBeside(description, path);
    const refusal = isUrl(path) || isAllowed(path) ? undefined : outside(description, path, name);
    try {
      if (refusal !== undefined) throw refusal;
      const text = isUrl(path) ? await remote.read(path) : await readText(path, name, inputs);
      const isData = isUrl(path) || /\.(json|ya?ml)$/i.test(path);
      return isData ? await parseDescription(text, name) : text;
    } catch (error) {
      const isBroken = error instanceof CodegenError && error.code === "SYNTAX";
      const isForbidden = refusal !== undefined || (isUrl(path) && !isBroken);
      unread.set(path, { ...halvesOf(error), isForbidden });
      if (!isUrl(path)) inputs.push({ path, sha256: undefined });
      throw error;
    }
  }

  return { read, unread, lock: remote.lock };
}

/** The error for a file outside of the allowed folders. */
function outside(description: Description, path: string, name: string): Error {
  const folder = dirname(description.path);
  const isDirect = resolve(realOf(folder), relative(folder, path)) === realOf(path);
  const real = isDirect ? name : fileBeside(description, realOf(path));
  const where = isDirect ? "stands" : `leads to ${real},`;
  const wrong = `${name} ${where} outside of the description's folder`;
  return advisedError(wrong, `allow its folder with --root ${dirname(real)}`);
}

/** A description of several files. */
export interface LintedFiles {
  /** The lock file with what was fetched. */
  readonly lock: RemoteFiles["lock"];
  readonly faults: readonly Fault[];
  /** Moves the contents of the other files into the components. Call `bundle` only when no fault forbids bundling. */
  readonly bundle: () => Promise<{ readonly document: JsonObject; readonly faults: readonly Fault[] }>;
}

/** Why a file could not be read. */
interface UnreadFile {
  readonly wrong: string;
  readonly advice?: string;
  /** Whether the caller does not allow the file, or the download failed. */
  readonly isForbidden: boolean;
}

const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
} as const;

function isUrl(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(path);
}

function faultOf(
  problem: NormalizedProblem,
  description: Description,
  unread: ReadonlyMap<string, UnreadFile>,
): Fault {
  const kind = readLinterMessage(problem);
  const found = kind.kind === "unresolved-reference" ? unread.get(kind.wrong ?? "") : undefined;
  const [location] = problem.location;
  const pointer = location?.pointer?.replace(/^#\/?/, "/") ?? "";
  return {
    ...(found === undefined ? kind : referenceFault(found)),
    file: location === undefined ? description.file : fileBeside(description, location.source.absoluteRef),
    pointer: pointer === "/" ? "" : pointer,
  };
}

function referenceFault({ isForbidden, ...halves }: UnreadFile): ReferenceFaultKind {
  return { kind: isForbidden ? "forbidden-reference" : "unresolved-reference", ...halves };
}

function circleError(description: Description, cause: unknown): CodegenError {
  const { file, document, version } = description;
  let pointer = "";
  walk(document, (object, at) => {
    if (typeof object.$ref !== "string" || pointer !== "") return;
    const context = { document, version, file, extensions: [], warn: () => {} };
    if (follow({ value: object, pointer: "" }, context) === undefined) pointer = at();
  });
  const message =
    pointer === ""
      ? "cannot be checked; look for references that lead back to themselves or nesting without end"
      : "this reference leads back to itself; refer to something that is described";
  return new CodegenError("REFERENCE", { file, pointer, message }, { cause });
}
