import type { Document, NormalizedProblem } from "@redocly/openapi-core";
import { type Description, readText } from "./description.js";
import { CodegenError, type Problem } from "./errors.js";
import type { Fault } from "./fault.js";
import { fileBeside } from "./file-beside.js";
import type { FileHash } from "./file-hash.js";
import type { JsonObject } from "./json.js";
import { parseDescription } from "./parse-description.js";
import { follow } from "./reference.js";
import { walk } from "./walk.js";

/** A description of several files. */
export interface LintedFiles {
  readonly faults: readonly Fault[];
  /** Puts what the other files hold into the components. Call it only when the faults allow that. */
  readonly bundle: () => Promise<{ readonly document: JsonObject; readonly faults: readonly Fault[] }>;
}

/**
 * Checks and bundles a description that refers to other files, which is left to Redocly's linter.
 * Nothing is fetched from the network. Throws a CodegenError with code `REFERENCE` for a circle.
 */
export async function lintFiles(description: Description, inputs: FileHash[]): Promise<LintedFiles> {
  const { BaseResolver, ResolveError, Source, bundleDocument, createConfig, lintDocument } = await import(
    "@redocly/openapi-core"
  );
  const { add32Types } = await import("./openapi-32-types.js");

  class LocalResolver extends BaseResolver {
    override async resolveDocument(base: string | null, ref: string): Promise<Document> {
      const path = this.resolveExternalRef(base, ref);
      const known = this.cache.get(path) ?? this.load(path);
      this.cache.set(path, known);
      return known as Promise<Document>; // a rejection is reported where the reference stands
    }

    private async load(path: string): Promise<Document> {
      if (/^[a-z][a-z0-9+.-]+:/i.test(path)) throw new ResolveError(new Error(remote));
      const name = fileBeside(description, path);
      try {
        const text = await readText(path, name, inputs);
        const parsed = /\.(json|ya?ml)$/i.test(path) ? await parseDescription(text, name) : text;
        return { source: new Source(path, ""), parsed };
      } catch (error) {
        inputs.push({ path, sha256: undefined });
        throw new ResolveError(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  const plugins =
    description.version === "3.2" ? [{ id: "openapi-32", typeExtension: { oas3: add32Types } }] : [];
  const config = (await createConfig({ rules, plugins })).styleguide;
  const externalRefResolver = new LocalResolver();
  const document: Document = { source: new Source(description.path, ""), parsed: description.document };
  externalRefResolver.cache.set(description.path, Promise.resolve(document));
  const toFault = (problem: NormalizedProblem) => faultOf(problem, description);

  const problems = await lintDocument({ document, config, externalRefResolver }).catch((cause: unknown) => {
    throw circleError(description, cause);
  });
  return {
    faults: problems.map(toFault),
    async bundle() {
      const bundled = await bundleDocument({ document, config, externalRefResolver });
      return { document: bundled.bundle.parsed, faults: bundled.problems.map(toFault) };
    },
  };
}

const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
} as const;

const remote =
  "nothing is fetched from the network; download it beside the description and refer to the file";

/** Whether a reference leads to the network, which its author has to decide upon. */
export function isRemote({ message }: Problem): boolean {
  return message.includes(remote);
}

function faultOf(problem: NormalizedProblem, description: Description): Fault {
  const { message, suggest, severity, ruleId } = problem;
  const [location] = problem.location;
  const pointer = location?.pointer?.replace(/^#\/?/, "/") ?? "";
  return {
    file: location === undefined ? description.file : fileBeside(description, location.source.absoluteRef),
    pointer: pointer === "/" ? "" : pointer,
    message,
    suggest,
    isReference: /^Can't resolve \$ref/.test(message) || ruleId === "no-unresolved-refs",
    ...(severity !== "error" && { isMinor: true }),
  };
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
