import { basename, join } from "node:path";
import { assertHosts, CodegenError } from "@partwise/description/problems";
import { type Run, recall } from "../memory/memory.js";
import { type OutputForm, outputForm } from "../output/output-form.js";
import { toWarning, type Warning, warningsOf } from "./warnings-of.js";

/**
 * Writes types (`index.d.ts`), request metadata (`index.js`) and the bundled description (`openapi.json`). Below a CommonJS
 * package.json, `index.js` is CommonJS, with `index.mjs` beside it.
 * @throws {CodegenError} when the description cannot be used or a file cannot be written; then no file has changed
 * @example
 * ```ts
 * const { files, warnings } = await generate({ description: "openapi.yaml", output: "generated" });
 * ```
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const run = runOf(options);
  const { output } = run;
  const known = await recall(run);
  if (known !== undefined) {
    const files = known.outputs.map(({ path }) => ({ path: join(output, basename(path)), ...unchanged }));
    return { files, warnings: known.warnings.map(toWarning) };
  }
  const { makeFiles } = await import("./make-files.js");
  const { writeMade } = await import("./write-made.js");
  const made = await makeFiles(run);
  const warnings = warningsOf(made.problems);
  return { files: await writeMade(run, made, warnings), warnings };
}

/**
 * What a run is, by its options.
 * @throws {CodegenError} `USAGE` for options that mean nothing
 */
export function runOf(options: GenerateOptions): Run {
  const {
    description,
    output,
    check = false,
    roots = [],
    allowRemote: hosts = [],
    operations = [],
  } = options;
  for (const [name, value] of Object.entries({ description, output })) {
    if (value !== "") continue;
    throw new CodegenError("USAGE", { file: value, message: `the ${name} has no name; give its path` });
  }
  if (hosts.length > 0) assertHosts(hosts, description);
  const form: OutputForm = options.ts ? "typescript" : outputForm(output);
  const extras = (["dates", "schemas", "eachOperation"] as const).filter((name) => options[name]);
  const extensions = chosenExtensions(options);
  return { description, output, extensions, operations, roots, hosts, check, form, extras };
}

/** The options of `generate`. */
export interface GenerateOptions {
  /** The path of the OpenAPI description, JSON or YAML. */
  readonly description: string;
  /**
   * The folder for the generated files. Other files in the folder stay, and a file that another program wrote is not
   * overwritten.
   */
  readonly output: string;
  /** Whether to write one TypeScript file, `index.ts`, instead of JavaScript and declarations. Default: false. */
  readonly ts?: boolean;
  /** Whether to write `schemas.js`, too: the schemas for the policy `validate` of `@partwise/policies`. Default: false. */
  readonly schemas?: boolean;
  /** Whether `format: date-time` becomes Date in bodies and answers, which the client then converts. Default: false. */
  readonly dates?: boolean;
  /** Whether to write `each-operation.js`, too: each operation as an export, for pages that call few. Default: false. */
  readonly eachOperation?: boolean;
  /**
   * The only operations to write: operationIds, `GET /pets`, or patterns of either, in which `*` stands for any text.
   * Webhooks, and components that these operations do not need, are left out. Default: all operations, with everything.
   */
  readonly operations?: readonly string[];
  /** Folders whose files the description may refer to, besides its own folder. Default: none. */
  readonly roots?: readonly string[];
  /**
   * Hosts from which files that the description refers to are fetched over https. Fetched files are kept in `partwise.lock`
   * beside the description and never fetched again. Default: none.
   */
  readonly allowRemote?: readonly string[];
  /** Whether to write nothing and only report what would change. Default: false. */
  readonly check?: boolean;
  /**
   * The `x-` extensions of operations to copy into the metadata, besides `x-rate-limit-label` and `x-idempotent`.
   * Default: none.
   */
  readonly extensions?: readonly string[];
}

/** The result of `generate`. */
export interface GenerateResult {
  /**
   * All files, changed or not: code, types, `openapi.json`, `partwise.lock`, and stale code of an earlier run, which is
   * removed.
   */
  readonly files: readonly GeneratedFile[];
  /** Probable mistakes in the description, and what the types omit because of them. */
  readonly warnings: readonly Warning[];
}

/** One file that `generate` makes. */
export interface GeneratedFile {
  /** The path, relative if `output` is; `partwise.lock` stands beside the description. */
  readonly path: string;
  /** Whether the new content differs from the old. With `check`, the file keeps the old content. */
  readonly changed: boolean;
  /** Whether the file did not exist. */
  readonly missing: boolean;
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
