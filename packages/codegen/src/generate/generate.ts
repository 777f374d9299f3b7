import { basename, join, resolve } from "node:path";
import { assertHosts, CodegenError, type Problem, printProblem } from "@partwise/description/problems";
import { recall, remember, writtenBefore } from "../memory/memory.js";
import { type OutputForm, outputForm } from "../output/output-form.js";

/**
 * Makes types (`index.d.ts`), request metadata (`index.js`) and the bundled description (`openapi.json`). Below a
 * package.json of CommonJS `index.js` is CommonJS, and `index.mjs` stands beside it.
 * @throws {CodegenError} when nothing can be made of the description; then no file has changed
 * @example
 * ```ts
 * const { files, warnings } = await generate({ description: "openapi.yaml", output: "generated" });
 * ```
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { description, output, check = false, roots = [], allowRemote: hosts = [] } = options;
  for (const [name, value] of Object.entries({ description, output })) {
    if (value !== "") continue;
    throw new CodegenError("USAGE", { file: value, message: `the ${name} has no name; give its path` });
  }
  if (hosts.length > 0) assertHosts(hosts, description);
  const form: OutputForm = options.ts ? "typescript" : outputForm(output);
  const extras = (["dates", "schemas"] as const).filter((name) => options[name]);
  const run = { description, output, extensions: chosenExtensions(options), roots, check, form, extras };
  const known = await recall(run);
  if (known !== undefined) {
    const files = known.outputs.map(({ path }) => ({ path: join(output, basename(path)), ...unchanged }));
    return { files, warnings: known.warnings.map(toWarning) };
  }

  const { sha256Of } = await import("@partwise/description/file-hash");
  const { makeFiles } = await import("./make-files.js");
  const { assertOwn } = await import("../output/assert-own.js");
  const { leftovers } = await import("../output/leftovers.js");
  const { compareFiles, isCurrent, writeFiles } = await import("../output/write-files.js");
  const made = await makeFiles(description, run.extensions, form, extras, {
    roots,
    hosts,
    isOffline: check,
  });
  const contents = made.contents.map(({ path, content }) => ({ path: join(output, path), content }));
  const compared = await compareFiles(contents);
  assertOwn(compared, { description, inputs: made.inputs, written: writtenBefore(output) });
  const kept = await compareFiles(made.lock === undefined ? [] : [made.lock]);
  const all = [...compared, ...leftovers(output, contents), ...kept];
  const warnings = distinct(made.problems);
  if (!check) {
    await writeFiles(all);
    const outputs = compared.map((file) => {
      const text = isCurrent(file) ? file.present : file.content;
      return { path: resolve(file.path), sha256: sha256Of(text ?? "") };
    });
    await remember(run, { inputs: made.inputs, outputs, warnings });
  }
  const files = all.map((file) => ({
    path: file.path,
    changed: !isCurrent(file),
    missing: file.present === undefined,
  }));
  return { files, warnings };
}

/** What `generate` reads and writes. */
export interface GenerateOptions {
  /** The path of the OpenAPI description, JSON or YAML. */
  readonly description: string;
  /** The folder for the generated files. Other files in it are left alone, and none that others wrote is overwritten. */
  readonly output: string;
  /** One file of TypeScript, `index.ts`, in place of JavaScript and declarations. Default: false. */
  readonly ts?: boolean;
  /** Also the schemas of bodies and answers, `schemas.js`, for the policy `validate` of `@partwise/policies`. Default: false. */
  readonly schemas?: boolean;
  /** Values of `format: date-time` are of type Date in bodies and answers, and the client makes them so. Default: false. */
  readonly dates?: boolean;
  /** Folders whose files the description may refer to, besides those below its own. Default: none. */
  readonly roots?: readonly string[];
  /**
   * Hosts from which files that the description refers to are fetched, over https. Fetched files are kept in
   * `partwise.lock` beside the description, and are never fetched again. Default: none.
   */
  readonly allowRemote?: readonly string[];
  /** Writes nothing, and only tells what would change. Default: false. */
  readonly check?: boolean;
  /** `x-` extensions of operations to copy into the metadata, besides `x-rate-limit-label` and `x-idempotent`. */
  readonly extensions?: readonly string[];
}

/** What `generate` made. */
export interface GenerateResult {
  /** Code, types, `openapi.json`, `partwise.lock`, and stale code of an earlier run, which is removed; changed or not. */
  readonly files: readonly GeneratedFile[];
  /** What is probably wrong in the description, and what was left out of the types for it. */
  readonly warnings: readonly Warning[];
}

/** One file that `generate` makes. */
export interface GeneratedFile {
  /** The path, relative where `output` is; `partwise.lock` stands beside the description. */
  readonly path: string;
  /** Its new content differs from the content before; with `check` the file still has the content before. */
  readonly changed: boolean;
  /** The file did not exist before. */
  readonly missing: boolean;
}

/** Something in the description that is probably a mistake, and what was made of it. */
export interface Warning {
  readonly file: string;
  /** JSON Pointer. */
  readonly pointer: string;
  readonly message: string;
  /** The same for warnings that differ in names and places only. */
  readonly kind: string;
  /** All of it in one line: `<file>#<JSON Pointer>: <message>`. */
  readonly text: string;
}

const unchanged = { changed: false, missing: false };

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
  const warnings = problems.map(toWarning);
  return [...new Map(warnings.map((warning) => [warning.text, warning])).values()];
}

function toWarning({ file, pointer = "", message, kind = message }: Problem): Warning {
  return { file, pointer, message, kind, text: printProblem({ file, pointer, message }) };
}
