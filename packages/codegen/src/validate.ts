import type { Document } from "@redocly/openapi-core";
import { checkReferences } from "./check-references.js";
import { type Description, fileBeside, readText } from "./description.js";
import { CodegenError, type Problem } from "./errors.js";
import { type JsonObject, objectOf } from "./json.js";
import { sortProblems } from "./lint-problem.js";
import { add32Types } from "./openapi-32-types.js";
import { parseDescription } from "./parse-description.js";
import { follow } from "./reference.js";
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
export async function validate(description: Description): Promise<Valid> {
  const { version } = description;
  const { BaseResolver, ResolveError, Source, bundleDocument, createConfig, lintDocument } = await import(
    "@redocly/openapi-core"
  );

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
        const text = await readText(path, name);
        const parsed = /\.(json|ya?ml)$/i.test(path) ? await parseDescription(text, name) : text;
        return { source: new Source(path, ""), parsed };
      } catch (error) {
        throw new ResolveError(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  checkReferences(description);
  const plugins = version === "3.2" ? [{ id: "openapi-32", typeExtension: { oas3: add32Types } }] : [];
  const config = (await createConfig({ rules, plugins })).styleguide;
  const externalRefResolver = new LocalResolver();
  const document: Document = { source: new Source(description.path, ""), parsed: description.document };
  externalRefResolver.cache.set(description.path, Promise.resolve(document));

  const { errors, warnings } = sortProblems(
    await lintDocument({ document, config, externalRefResolver }).catch((cause: unknown) => {
      throw circleError(description, cause);
    }),
    description,
  );
  const [first, ...more] = errors;
  if (first !== undefined) {
    throw new CodegenError(first.isReference ? "REFERENCE" : "STRUCTURE", [first, ...more]);
  }
  if (!hasExternalReference(description.document)) return { document: description.document, warnings };

  if (description.document.$self !== undefined) {
    const message = "references to files are looked up beside the description, not at $self; keep them there";
    warnings.push({ file: description.file, pointer: "/$self", message, isReference: false });
  }
  const bundled = await bundleDocument({ document, config, externalRefResolver });
  const renamed = sortProblems(bundled.problems, description).warnings;
  return { document: bundled.bundle.parsed, warnings: [...warnings, ...renamed] };
}

const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
} as const;

const remote =
  "nothing is fetched from the network; download it beside the description and refer to the file";

function circleError(description: Description, cause: unknown): CodegenError {
  const { file, document, version } = description;
  let pointer = "";
  walk(document, (object, at) => {
    if (typeof object.$ref !== "string" || pointer !== "") return;
    const context = { document, version, file, extensions: [], warn: () => {} };
    if (follow({ value: object, pointer: at }, context) === undefined) pointer = at;
  });
  const message =
    pointer === ""
      ? "cannot be checked; look for references that lead back to themselves or nesting without end"
      : "this reference leads back to itself; refer to something that is described";
  return new CodegenError("REFERENCE", { file, pointer, message }, { cause });
}

function hasExternalReference(document: JsonObject): boolean {
  let found = false;
  walk(document, ({ $ref, mapping }) => {
    if (typeof $ref === "string" && !$ref.startsWith("#")) found = true;
    // a discriminator may name schemas, or files that hold them
    for (const target of Object.values(objectOf(mapping))) {
      if (typeof target === "string" && /^[^#].*[./]/.test(target)) found = true;
    }
  });
  return found;
}
