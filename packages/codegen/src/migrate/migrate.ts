import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { CodegenError } from "@partwise/description/problems";
import { foldersFrom } from "../output/folders-from.js";
import { writeFiles } from "../output/write-files.js";
import { findFiles } from "./find-files.js";
import { madeFile } from "./is-made.js";
import { libraries } from "./libraries.js";
import { loadTypeScript } from "./load-type-script.js";
import { migrateCode, stillNames } from "./migrate-code.js";
import { migrateManifest } from "./migrate-manifest.js";
import { moduleResolver } from "./module-resolver.js";
import { printDiff } from "./print-diff.js";
import { applyEdits, type TextEdit } from "./text-edit.js";

/**
 * Rewrites the uses of a library below a folder as uses of `@partwise/client`: all files, or none.
 * @throws {CodegenError} with code `USAGE` for a library or a folder that is none, `OUTPUT` when a file cannot be written
 */
export async function migrate({
  library: name,
  folder,
  operations,
  dryRun = false,
  range,
}: MigrateOptions): Promise<Migration> {
  const library = libraries.get(name);
  if (library === undefined) {
    const known = [...libraries.keys()].join(", ");
    throw new CodegenError("USAGE", {
      file: name,
      message: `is no library that can be migrated from; known: ${known}`,
    });
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CodegenError("USAGE", {
      file: folder,
      message: "is no folder; name the one that holds the code",
    });
  const made = operations === undefined ? undefined : madeFile(resolve(operations));
  if (operations !== undefined && made === undefined) {
    const message = 'holds no code that "partwise generate" made; run that first, or name its output folder';
    throw new CodegenError("USAGE", { file: operations, message });
  }
  const ts = loadTypeScript();
  const toFile = moduleResolver(ts);
  const root = resolve(folder);
  const paths = findFiles(root);
  const shown = (path: string) => join(folder, relative(root, path)).replaceAll("\\", "/");
  const changed: { path: string; text: string; edits: readonly TextEdit[] }[] = [];
  const notes: string[] = [];
  const broken: string[] = [];
  const keeping = new Set<string>(); // package.json files whose code still names the library
  let isUsed = false;

  for (const path of paths.filter((each) => basename(each) !== "package.json")) {
    const text = readText(path);
    if (text === undefined) {
      if (readFileSync(path).includes(name)) broken.push(`${shown(path)}: is not UTF-8`);
      continue;
    }
    const source = { resolve: toFile, path, folder: made === undefined ? undefined : dirname(made) };
    const code = migrateCode(ts, library, text, source);
    isUsed ||= code.isUse;
    if (code.broken !== undefined) broken.push(`${shown(path)}:${code.broken}`);
    notes.push(...code.notes.map(({ line, message }) => `${shown(path)}:${line}: ${message}`));
    if (code.edits.length > 0) changed.push({ path, text, edits: code.edits });
    const manifest = code.isUse && stillNames(library, text, code.edits) ? manifestOf(path) : undefined;
    if (manifest !== undefined) keeping.add(manifest);
  }
  const touched = new Set(changed.flatMap(({ path }) => manifestOf(path) ?? []));
  for (const path of paths.filter((each) => basename(each) === "package.json")) {
    const text = readText(path);
    if (text?.includes(`"${name}"`) !== true) continue;
    isUsed = true;
    const manifest = migrateManifest(ts, library, { path, text, range, isUsed: keeping.has(path) });
    if (manifest === undefined) broken.push(`${shown(path)}: is no JSON object`);
    else if (manifest.edits.length > 0) changed.push({ path, text, edits: manifest.edits });
    if (manifest?.note !== undefined) notes.push(`${shown(path)}:1: ${manifest.note}`);
    touched.delete(path);
  }
  for (const path of touched) {
    if (paths.includes(path)) continue;
    notes.push(
      `${shown(path)}:1: stands above the folder and is left as it is; add "@partwise/client": "${range}"`,
    );
  }
  if (!isUsed && changed.length === 0) return { files: [], notes: [], broken, isUsed };
  changed.sort((one, other) => (one.path < other.path ? -1 : 1));
  const files = changed.map((file) => ({
    ...file,
    content: applyEdits(file.text, file.edits),
    present: file.text,
  }));
  if (!dryRun) await writeFiles(files.map(({ path, content, present }) => ({ path, content, present })));
  return {
    files: files.map(({ path, text, edits }) => ({
      path: shown(path),
      diff: dryRun ? printDiff(relative(root, path).replaceAll("\\", "/"), text, edits) : "",
    })),
    notes,
    broken,
    isUsed,
  };
}

/** What is migrated. */
export interface MigrateOptions {
  /** The library whose uses are rewritten, such as `openapi-fetch`. */
  readonly library: string;
  readonly folder: string;
  /** A folder that `partwise generate` made, whose `operations` all clients get. */
  readonly operations?: string | undefined;
  /** Nothing is written. */
  readonly dryRun?: boolean | undefined;
  /** The range of `@partwise/client` in a package.json. */
  readonly range: string;
}

/** What became of a folder. */
export interface Migration {
  readonly files: readonly { readonly path: string; readonly diff: string }[];
  /** `file:line: message`: what people should look at. */
  readonly notes: readonly string[];
  /** `file:line: message`: files that use the library and were left, since they cannot be read. */
  readonly broken: readonly string[];
  /** Whether any file names the library. */
  readonly isUsed: boolean;
}

/** Undefined for what is not UTF-8. A byte order mark stays. */
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
