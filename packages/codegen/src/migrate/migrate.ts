import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { CodegenError } from "@partwise/description/problems";
import { foldersFrom } from "../output/folders-from.js";
import { writeFiles } from "../output/write-files.js";
import { findFiles } from "./find-files.js";
import { madeFile } from "./is-made.js";
import { type Library, libraries } from "./libraries.js";
import { loadTypeScript } from "./load-type-script.js";
import { migrateCode, stillNames } from "./migrate-code.js";
import { migrateManifest } from "./migrate-manifest.js";
import { moduleResolver } from "./module-resolver.js";
import { printDiff } from "./print-diff.js";
import { applyEdits, type TextEdit } from "./text-edit.js";

/**
 * Rewrites the uses of a library below a folder as uses of `@partwise/client`: all files, or none.
 * @throws {CodegenError} with code `USAGE` for an unknown library or a path that is no folder, `OUTPUT` when a file cannot be written
 */
export async function migrate(options: MigrateOptions): Promise<Migration> {
  const { folder, dryRun = false } = options;
  const library = libraryOf(options);
  const generated = generatedFolder(options);
  const root = resolve(folder);
  const paths = findFiles(root);
  const migrating: Migrating = {
    ts: loadTypeScript(),
    library,
    paths,
    shown: (path) => join(folder, relative(root, path)).replaceAll("\\", "/"),
    changed: [],
    notes: [],
    broken: [],
    keeping: new Set(),
    isUsed: false,
  };
  changeCode(migrating, generated);
  changeManifests(migrating, options.range);
  const { changed, notes, broken, isUsed } = migrating;
  if (!isUsed && changed.length === 0) return { files: [], notes: [], broken, isUsed };
  changed.sort((one, other) => (one.path < other.path ? -1 : 1));
  if (!dryRun) {
    const written = changed.map(({ path, text, edits }) => ({
      path,
      content: applyEdits(text, edits),
      present: text,
    }));
    await writeFiles(written);
  }
  const files = changed.map(({ path, text, edits }) => ({
    path: migrating.shown(path),
    diff: dryRun ? printDiff(relative(root, path).replaceAll("\\", "/"), text, edits) : "",
  }));
  return { files, notes, broken, isUsed };
}

/** The options of `migrate`. */
export interface MigrateOptions {
  /** The library whose uses are rewritten, such as `openapi-fetch`. */
  readonly library: string;
  readonly folder: string;
  /** A folder of `partwise generate`, whose `operations` all clients get. Default: each client's own. */
  readonly operations?: string | undefined;
  /** Whether to write nothing and return diffs. Default: false. */
  readonly dryRun?: boolean | undefined;
  /** The version range of `@partwise/client` for package.json files. */
  readonly range: string;
}

/** The result of `migrate`. */
export interface Migration {
  readonly files: readonly { readonly path: string; readonly diff: string }[];
  /** `file:line: message`: places that people should look at. */
  readonly notes: readonly string[];
  /** `file:line: message`: files that use the library and stay unchanged, since the files cannot be read. */
  readonly broken: readonly string[];
  /** Whether any file names the library. */
  readonly isUsed: boolean;
}

/** The state of one migration. */
interface Migrating {
  readonly ts: ReturnType<typeof loadTypeScript>;
  readonly library: Library;
  readonly paths: readonly string[];
  /** A path as messages show it. */
  readonly shown: (path: string) => string;
  readonly changed: { readonly path: string; readonly text: string; readonly edits: readonly TextEdit[] }[];
  readonly notes: string[];
  readonly broken: string[];
  /** The package.json files whose code still names the library. */
  readonly keeping: Set<string>;
  isUsed: boolean;
}

function libraryOf({ library: name }: MigrateOptions): Library {
  const library = libraries.get(name);
  if (library !== undefined) return library;
  const known = [...libraries.keys()].join(", ");
  throw new CodegenError("USAGE", {
    file: name,
    message: `is no library that can be migrated from; known: ${known}`,
  });
}

/** The generated folder that all clients get; undefined where no folder was named. */
function generatedFolder({ folder, operations }: MigrateOptions): string | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CodegenError("USAGE", {
      file: folder,
      message: "is no folder; name the one that holds the code",
    });
  if (operations === undefined) return undefined;
  const made = madeFile(resolve(operations));
  if (made !== undefined) return dirname(made);
  const message = 'holds no code that "partwise generate" made; run that first, or name its output folder';
  throw new CodegenError("USAGE", { file: operations, message });
}

/** Collects the edits of all code files. */
function changeCode(migrating: Migrating, generated: string | undefined): void {
  const { ts, library, shown, changed, notes, broken, keeping } = migrating;
  const toFile = moduleResolver(ts);
  for (const path of migrating.paths.filter((each) => basename(each) !== "package.json")) {
    const text = readText(path);
    if (text === undefined) {
      if (readFileSync(path).includes(library.name)) broken.push(`${shown(path)}: is not UTF-8`);
      continue;
    }
    const code = migrateCode(ts, library, text, { resolve: toFile, path, folder: generated });
    migrating.isUsed ||= code.isUse;
    if (code.broken !== undefined) broken.push(`${shown(path)}:${code.broken}`);
    notes.push(...code.notes.map(({ line, message }) => `${shown(path)}:${line}: ${message}`));
    if (code.edits.length > 0) changed.push({ path, text, edits: code.edits });
    const manifest = code.isUse && stillNames(library, text, code.edits) ? manifestOf(path) : undefined;
    if (manifest !== undefined) keeping.add(manifest);
  }
}

/** Collects the edits of all package.json files, and notes each one above the folder, which stays unchanged. */
function changeManifests(migrating: Migrating, range: string): void {
  const { ts, library, paths, shown, changed, notes, broken, keeping } = migrating;
  const ofCode = new Set(changed.flatMap(({ path }) => manifestOf(path) ?? []));
  for (const path of paths.filter((each) => basename(each) === "package.json")) {
    const text = readText(path);
    if (text?.includes(`"${library.name}"`) !== true) continue;
    migrating.isUsed = true;
    const manifest = migrateManifest(ts, library, { path, text, range, isUsed: keeping.has(path) });
    if (manifest === undefined) broken.push(`${shown(path)}: is no JSON object`);
    else if (manifest.edits.length > 0) changed.push({ path, text, edits: manifest.edits });
    if (manifest?.note !== undefined) notes.push(`${shown(path)}:1: ${manifest.note}`);
    ofCode.delete(path);
  }
  for (const path of ofCode) {
    if (paths.includes(path)) continue;
    notes.push(
      `${shown(path)}:1: stands above the folder and is left as it is; add "@partwise/client": "${range}"`,
    );
  }
}

/** The text of a file, with its byte order mark; undefined where the file is not UTF-8. */
function readText(path: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

function manifestOf(path: string): string | undefined {
  return foldersFrom(dirname(path))
    .map((folder) => join(folder, "package.json"))
    .find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
}
