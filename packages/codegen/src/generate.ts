import { basename, join, resolve } from "node:path";
import { CodegenError, type Problem, printProblem } from "./errors.js";
import { type Loaded, loadDescription } from "./load-description.js";
import { metadataDeclarations } from "./metadata.js";
import { pathsMetadata } from "./paths.js";
import { printMetadata } from "./print-metadata.js";
import { compareFiles, type FileContent, writeFiles } from "./write-files.js";

export interface GenerateOptions {
  /** The OpenAPI description, JSON or YAML. */
  readonly description: string;
  /** The folder for the generated files. Other files in it are left alone. */
  readonly output: string;
  /** Write nothing, only tell what would change. */
  readonly check?: boolean;
  /** `x-` extensions of operations to copy into the metadata, besides `x-rate-limit-label` and `x-idempotent`. */
  readonly extensions?: readonly string[];
}

export interface GenerateResult {
  readonly files: readonly GeneratedFile[];
  readonly warnings: readonly Warning[];
}

export interface GeneratedFile {
  readonly path: string;
  /** Its content differs from what was there; with `check` it is still what was there. */
  readonly changed: boolean;
  /** It was not there before. */
  readonly missing: boolean;
}

/** Something in the description that is probably a mistake, and what was made of it. */
export interface Warning {
  readonly file: string;
  /** JSON Pointer. */
  readonly pointer: string;
  readonly message: string;
  /** All of it in one line: `<file>#<JSON Pointer>: <message>`. */
  readonly text: string;
}

/**
 * Makes types (`index.d.ts`), request metadata (`index.js`) and the bundled description (`openapi.json`).
 * Throws a CodegenError, and then no file has changed.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const extensions = chosenExtensions(options);
  const loaded = await loadDescription(options.description, extensions);
  const contents = await printFiles(loaded);
  const files = contents.map(({ path, content }) => ({ path: join(options.output, path), content }));
  if (files.some(({ path }) => resolve(path) === loaded.path)) {
    throw new CodegenError("OUTPUT", {
      file: options.description,
      message: "would be overwritten by what is made of it; choose another output folder",
    });
  }
  const compared = await compareFiles(files);
  if (options.check !== true) await writeFiles(compared);
  return {
    files: compared.map(({ path, content, present }) => ({
      path,
      changed: content !== present,
      missing: present === undefined,
    })),
    warnings: distinct(loaded.problems),
  };
}

async function printFiles({ context, json }: Loaded): Promise<readonly FileContent[]> {
  const firstLine = `// Made by "partwise generate" from ${printable(basename(context.file))}. Do not edit.\n`;
  const metadata = printMetadata(pathsMetadata(context));
  const { printTypes } = await import("./print-types.js");
  const types = printTypes(context);
  return [
    { path: "index.d.ts", content: `${firstLine}${types}\n${metadataDeclarations}` },
    { path: "index.js", content: `${firstLine}${metadata}` },
    { path: "openapi.json", content: json },
  ];
}

function chosenExtensions({ extensions = [], description }: GenerateOptions): readonly string[] {
  for (const name of extensions) {
    if (/^x-./.test(name)) continue;
    throw new CodegenError("USAGE", {
      file: description,
      message: `"${name}" is no extension; name one that starts with x-`,
    });
  }
  return [...new Set(["x-idempotent", "x-rate-limit-label", ...extensions])].sort();
}

function distinct(problems: readonly Problem[]): readonly Warning[] {
  const found = new Map<string, Warning>();
  for (const problem of problems) {
    const text = printProblem(problem);
    found.set(text, { file: problem.file, pointer: problem.pointer ?? "", message: problem.message, text });
  }
  return [...found.values()];
}

function printable(name: string): string {
  return name.replace(/\p{C}/gu, "?");
}
