import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { FileHash } from "@partwise/description/file-hash";
import { fileBeside, type Problem } from "@partwise/description/problems";
import { foldersFrom } from "../output/folders-from.js";
import type { Extra, OutputForm } from "../output/output-form.js";
import { noteName, pruneNotes } from "./note-name.js";
import { recognize, type Traces } from "./recognize.js";

/** What a run read, made and said. */
export interface Memory {
  /** All files that were read, the description first. */
  readonly inputs: readonly FileHash[];
  readonly outputs: readonly FileHash[];
  readonly warnings: readonly NotedWarning[];
}

/** What a run was asked to do. */
export interface Run {
  readonly description: string;
  readonly output: string;
  readonly extensions: readonly string[];
  /** Folders that may be read, too. */
  readonly roots: readonly string[];
  readonly form: OutputForm;
  readonly extras: readonly Extra[];
  /** To write nothing, and to read everything. */
  readonly check: boolean;
}

/** A warning of a run; its kind is kept only where it is not the message. */
type NotedWarning = Pick<Problem, "kind"> & Required<Pick<Problem, "file" | "pointer" | "message">>;

/**
 * A memory with the options that the memory holds for. Its paths are relative to the output folder, so that it serves any
 * machine. The stats, which the first run with nothing to do adds, hold on one machine; on another the files are read.
 */
interface Note extends Traces {
  readonly extensions: readonly string[];
  /** Absent where there are none. */
  readonly roots?: readonly string[] | undefined;
  /** Absent for ES modules. */
  readonly form?: OutputForm | undefined;
  /** Absent where there are none. */
  readonly extras?: readonly Extra[] | undefined;
  readonly warnings: readonly NotedWarning[];
}

/**
 * What the same run did before, if a run would change nothing now: the program, the extensions, and each file that was read
 * or written are the same. Content decides; a file whose stat did not change is read by `--check` alone. The memory lies in
 * `node_modules/.cache/partwise` of the nearest folder above the output that has node_modules, else above this program.
 */
export async function recall(run: Run): Promise<Memory | undefined> {
  const { description, output, extensions, check } = run;
  const folder = resolve(output);
  const path = resolve(description);
  try {
    const kept = fileOf(folder);
    if (kept === undefined || !existsSync(kept)) return undefined;
    const text = readFileSync(kept, "utf8");
    const note: Note = JSON.parse(text);
    const outwards = ({ path, sha256 }: FileHash) => ({ path: resolve(folder, path), sha256 });
    const inputs = note.inputs.map(outwards);
    if (inputs[0]?.path !== path || String(note.extensions) !== String(extensions)) return undefined;
    if (note.form !== formOf(run) || String(note.roots) !== String(rootsOf(run))) return undefined;
    if (String(note.extras ?? []) !== String(run.extras)) return undefined;
    const traces = await recognize(note, folder, check);
    if (traces === undefined) return undefined;
    if (!check) await keep(kept, { ...note, ...traces }, text);
    const warnings = note.warnings.map((problem) => ({
      ...problem,
      file: fileBeside({ file: description, path }, resolve(folder, problem.file)),
    }));
    return { inputs, outputs: note.outputs.map(outwards), warnings };
  } catch {
    return undefined; // nothing of ours
  }
}

/** The files that the last run into this folder wrote, absolute. */
export function writtenBefore(output: string): readonly string[] {
  const folder = resolve(output);
  const kept = fileOf(folder);
  if (kept === undefined || !existsSync(kept)) return [];
  try {
    const { outputs }: Note = JSON.parse(readFileSync(kept, "utf8"));
    return outputs.map(({ path }) => resolve(folder, path));
  } catch {
    return []; // nothing of ours
  }
}

/** Keeps it for the next run. That this may fail, nobody needs to know: then the next run takes longer. */
export async function remember(run: Run, { inputs, outputs, warnings }: Memory): Promise<void> {
  const { output, extensions } = run;
  const folder = resolve(output);
  const kept = fileOf(folder);
  // what could not be read may be there next time
  if (kept === undefined || inputs.some(({ sha256 }) => sha256 === undefined)) return;
  const { hashTool } = await import("./hash-tool.js");
  const inwards = ({ path, sha256 }: FileHash) => ({ path: relative(folder, path), sha256 });
  await keep(kept, {
    tool: hashTool(),
    extensions,
    roots: rootsOf(run),
    form: formOf(run),
    extras: run.extras.length === 0 ? undefined : run.extras,
    inputs: inputs.map(inwards),
    outputs: outputs.map(inwards),
    warnings: warnings.map(({ file, pointer, message, kind }) => ({
      file: relative(folder, resolve(file)),
      pointer,
      message,
      ...(kind !== undefined && kind !== message && { kind }),
    })),
  });
}

function rootsOf({ roots, output }: Run): readonly string[] | undefined {
  return roots.length === 0 ? undefined : roots.map((root) => relative(resolve(output), resolve(root)));
}

function formOf({ form }: Run): OutputForm | undefined {
  return form === "module" ? undefined : form;
}

async function keep(kept: string, note: Note, present?: string): Promise<void> {
  const text = JSON.stringify(note);
  if (text === present) return;
  const { whileSignalsWait } = await import("../output/while-signals-wait.js");
  await whileSignalsWait(() => write(kept, text));
}

function write(kept: string, text: string): void {
  const beside = `${kept}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(kept), { recursive: true });
    if (!existsSync(kept)) pruneNotes(dirname(kept));
    writeFileSync(beside, text);
    renameSync(beside, kept);
  } catch {
    discard(beside);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {} // nothing of ours
}

/** Where a run into this folder is noted. Of two folders with one name, the later note is kept. */
function fileOf(folder: string): string | undefined {
  const above = foldersFrom(folder).find(hasModules) ?? foldersFrom(import.meta.dirname).find(hasModules);
  if (above === undefined) return undefined;
  // no hash: node:crypto takes 3 ms to load
  return join(above, "node_modules/.cache/partwise", noteName(relative(above, folder)));
}

function hasModules(folder: string): boolean {
  return existsSync(join(folder, "node_modules"));
}
