import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Problem } from "./errors.js";
import { fileBeside } from "./file-beside.js";
import { type FileHash, hashFile, sha256Of } from "./file-hash.js";
import { hashTool } from "./hash-tool.js";

/** What a run was asked to do. */
export interface Run {
  readonly description: string;
  readonly output: string;
  readonly extensions: readonly string[];
}

/** What a run read, made and said. */
export interface Memory {
  /** All files that were read, the description first. */
  readonly inputs: readonly FileHash[];
  readonly outputs: readonly FileHash[];
  readonly warnings: readonly Required<Problem>[];
}

/** A memory with what it is only good for. Its paths lead from the output folder, so that any machine writes the same. */
interface Note extends Memory {
  readonly tool: string;
  readonly extensions: readonly string[];
}

/**
 * What the same run did before, when it would do nothing now: neither the program nor the extensions nor any file
 * that it read or wrote differs, by content. It is kept in `node_modules/.cache/partwise`, of the nearest folder above
 * the output that has node_modules, else of the nearest above this program.
 */
export function recall({ description, output, extensions }: Run): Memory | undefined {
  const file = fileOf(output);
  if (file === undefined || !existsSync(file)) return undefined;
  const folder = resolve(output);
  const path = resolve(description);
  try {
    const note: Note = JSON.parse(readFileSync(file, "utf8"));
    const outwards = (each: FileHash) => ({ ...each, path: resolve(folder, each.path) });
    const inputs = note.inputs.map(outwards);
    const outputs = note.outputs.map(outwards);
    if (inputs[0]?.path !== path || String(note.extensions) !== String(extensions)) return undefined;
    if (note.tool !== hashTool()) return undefined;
    if (![...inputs, ...outputs].every(isUnchanged)) return undefined;
    const warnings = note.warnings.map((problem) => ({
      ...problem,
      file: fileBeside({ file: description, path }, resolve(folder, problem.file)),
    }));
    return { inputs, outputs, warnings };
  } catch {
    return undefined; // nothing of ours
  }
}

/** Keeps it for the next run. That this may fail, nobody needs to know: then the next run takes longer. */
export function remember({ output, extensions }: Run, { inputs, outputs, warnings }: Memory): void {
  const kept = fileOf(output);
  // what could not be read may be there next time
  if (kept === undefined || inputs.some(({ sha256 }) => sha256 === undefined)) return;
  const folder = resolve(output);
  const inwards = ({ path, sha256 }: FileHash) => ({ path: relative(folder, path), sha256 });
  const note: Note = {
    tool: hashTool(),
    extensions,
    inputs: inputs.map(inwards),
    outputs: outputs.map(inwards),
    warnings: warnings.map(({ file, pointer, message }) => ({
      file: relative(folder, resolve(file)),
      pointer,
      message,
    })),
  };
  const beside = `${kept}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(beside, JSON.stringify(note));
    renameSync(beside, kept);
  } catch {
    rmSync(beside, { force: true });
  }
}

function isUnchanged({ path, sha256 }: FileHash): boolean {
  return sha256 !== undefined && hashFile(path).sha256 === sha256;
}

function fileOf(output: string): string | undefined {
  const folder = resolve(output);
  const above = foldersFrom(folder).find(hasModules) ?? foldersFrom(import.meta.dirname).find(hasModules);
  if (above === undefined) return undefined;
  const name = sha256Of(relative(above, folder)).slice(0, 16);
  return join(above, "node_modules/.cache/partwise", `${name}.json`);
}

/** The folder and all above it. */
function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

function hasModules(folder: string): boolean {
  return existsSync(join(folder, "node_modules"));
}
