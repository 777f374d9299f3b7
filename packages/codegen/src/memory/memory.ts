import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { FileHash } from "@partwise/description/file-hash";
import { fileBeside, type Problem } from "@partwise/description/problems";
import { foldersFrom } from "../output/folders-from.js";
import type { Extra, OutputForm } from "../output/output-form.js";
import { noteName, pruneNotes } from "./note-name.js";
import { recognize, type Traces } from "./recognize.js";

/** The files that a run read and wrote, and the run's warnings. */
export interface Memory {
  /** The files that were read, the description first. */
  readonly inputs: readonly FileHash[];
  readonly outputs: readonly FileHash[];
  readonly warnings: readonly NotedWarning[];
}

/** The options of a run that decide what is made. */
export interface Run {
  readonly description: string;
  readonly output: string;
  readonly extensions: readonly string[];
  /** The chosen operations; empty for all. */
  readonly operations: readonly string[];
  /** Folders that may be read as well. */
  readonly roots: readonly string[];
  /** Hosts from which files are fetched. */
  readonly hosts: readonly string[];
  readonly form: OutputForm;
  readonly extras: readonly Extra[];
  /** Whether the run writes nothing and reads every file. */
  readonly check: boolean;
}

/** A warning of a run; the kind is stored only where it differs from the message. */
export type NotedWarning = Pick<Problem, "kind"> & Required<Pick<Problem, "file" | "pointer" | "message">>;

/**
 * The memory on disk, with the options of its run. Paths are relative to the output folder, so that a note serves every
 * machine. The first run that changes nothing adds the stats of the files, which hold on one machine; elsewhere the files
 * are read.
 */
interface Note extends Traces {
  readonly extensions: readonly string[];
  /** Absent for all operations. */
  readonly operations?: readonly string[] | undefined;
  /** Absent when no folder was named. */
  readonly roots?: readonly string[] | undefined;
  /** Absent for ES modules. */
  readonly form?: OutputForm | undefined;
  /** Absent without extras. */
  readonly extras?: readonly Extra[] | undefined;
  readonly warnings: readonly NotedWarning[];
}

/**
 * The memory of the last run, if a run with these options would change nothing: the program and each file that was read or
 * written are the same. A file counts as the same when its stat is unchanged, or its content; `--check` reads every file.
 * The memory lies in `node_modules/.cache/partwise` of the nearest folder above the output that has node_modules, else above
 * this program.
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
    if (JSON.stringify(note.operations ?? []) !== JSON.stringify(run.operations)) return undefined;
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
    return undefined; // the note is another version's, or damaged
  }
}

/** The files that the last run wrote into a folder, absolute. */
export function writtenBefore(output: string): readonly string[] {
  const folder = resolve(output);
  const kept = fileOf(folder);
  if (kept === undefined || !existsSync(kept)) return [];
  try {
    const { outputs }: Note = JSON.parse(readFileSync(kept, "utf8"));
    return outputs.map(({ path }) => resolve(folder, path));
  } catch {
    return []; // the note is another version's, or damaged
  }
}

/** Stores a memory for the next run. A failure is ignored: without the note, the next run only takes longer. */
export async function remember(run: Run, { inputs, outputs, warnings }: Memory): Promise<void> {
  const { output, extensions } = run;
  const folder = resolve(output);
  const kept = fileOf(folder);
  // a file that could not be read may exist next time
  if (kept === undefined || inputs.some(({ sha256 }) => sha256 === undefined)) return;
  const { hashTool } = await import("./hash-tool.js");
  const inwards = ({ path, sha256 }: FileHash) => ({ path: relative(folder, path), sha256 });
  await keep(kept, {
    tool: hashTool(),
    extensions,
    operations: run.operations.length === 0 ? undefined : run.operations,
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
  } catch {} // the cache is optional
}

/** The path of the note for an output folder. Two folders with one name share a note, and the later run wins. */
function fileOf(folder: string): string | undefined {
  const above = foldersFrom(folder).find(hasModules) ?? foldersFrom(import.meta.dirname).find(hasModules);
  if (above === undefined) return undefined;
  // no hash in the name: node:crypto takes 3 ms to load
  return join(above, "node_modules/.cache/partwise", noteName(relative(above, folder)));
}

function hasModules(folder: string): boolean {
  return existsSync(join(folder, "node_modules"));
}
