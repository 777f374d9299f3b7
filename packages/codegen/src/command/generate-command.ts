import { CodegenError } from "@partwise/description/problems";
import { generate } from "../generate/generate.js";
import { printWarnings } from "./print-warnings.js";
import type { Streams } from "./streams.js";

/** Runs `partwise generate` and resolves to the exit code; with `watch` after SIGINT. @throws {CodegenError} */
export async function generateCommand(
  description: string,
  { output, check = false, verbose = false, watch = false, ...flags }: GenerateFlags,
  { out, err }: Streams,
): Promise<number> {
  const {
    ts = false,
    schemas = false,
    dates = false,
    eachOperation = false,
    operations = [],
    extension: extensions = [],
    root: roots = [],
    allowRemote = [],
  } = flags;
  const options = {
    description,
    output,
    ts,
    schemas,
    dates,
    eachOperation,
    operations,
    check,
    extensions,
    roots,
    allowRemote,
  };
  if (watch) {
    if (check) {
      const message = "--watch and --check exclude each other; give one";
      throw new CodegenError("USAGE", { file: description, message });
    }
    const { watchCommand } = await import("./watch-command.js");
    return watchCommand(options, verbose, { out, err });
  }
  const { files, warnings } = await generate(options);
  for (const line of printWarnings(warnings, verbose)) err(`${line}\n`);
  const stale = files.filter(({ changed }) => changed);
  if (!check) {
    for (const { path } of stale) out(`${path}\n`);
    if (stale.length === 0) out(`${output}: nothing to change\n`);
    return 0;
  }
  if (stale.length === 0) return 0;
  for (const { path, missing } of stale) err(`${path}: ${missing ? "is missing" : "is stale"}\n`);
  const command = ["partwise", "generate", description, "--output", output];
  if (ts) command.push("--ts");
  if (schemas) command.push("--schemas");
  if (dates) command.push("--dates");
  if (eachOperation) command.push("--each-operation");
  if (operations.length > 0) command.push("--operations", ...operations);
  for (const name of extensions) command.push("--extension", name);
  for (const root of roots) command.push("--root", root);
  for (const host of allowRemote) command.push("--allow-remote", host);
  err(`To mend it, run: ${command.map(quote).join(" ")}\n`);
  return 1;
}

/** The options of `partwise generate`. */
export interface GenerateFlags {
  readonly output: string;
  readonly ts?: boolean;
  readonly schemas?: boolean;
  readonly dates?: boolean;
  readonly eachOperation?: boolean;
  readonly operations?: readonly string[];
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly verbose?: boolean;
  readonly extension?: readonly string[];
  readonly root?: readonly string[];
  readonly allowRemote?: readonly string[];
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
