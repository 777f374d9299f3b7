import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";

/** The folders below `root` by their paths from there, `.` for itself. What is generated is left out. */
export function foldersOf(root: string): ReadonlyMap<string, Folder> {
  const folders = new Map<string, { files: string[]; needs: Map<string, string[]> }>();
  for (const file of codeFiles(root)) {
    const from = folderOf(file);
    const folder = folders.get(from) ?? { files: [], needs: new Map<string, string[]>() };
    folders.set(from, folder);
    folder.files.push(file);
    for (const target of importsOf(root, file)) {
      const to = folderOf(target);
      if (to === from) continue;
      folder.needs.set(to, [...(folder.needs.get(to) ?? []), `${file} imports ${target}`]);
    }
  }
  return folders;
}

/** A folder with code of its own. */
export interface Folder {
  /** The names of the files that lie in it, without those in folders of its own. */
  readonly files: readonly string[];
  /** The other folders that its files import from, be it only a type, with the imports that say so. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

function codeFiles(root: string): string[] {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).map(slashes);
  return names
    .filter((name) => /\.[cm]?[jt]s$/.test(name) && !/(^|\/)(generated|node_modules)\//.test(name))
    .sort();
}

/** The files below `root` that `file` imports. */
function importsOf(root: string, file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"), true, true);
  const all = importedFiles.flatMap(({ fileName }) => fileOf(root, file, fileName) ?? []);
  return all.flatMap((target) => {
    const origins = passedOn(root, target);
    return origins === undefined
      ? [target]
      : namesFrom(root, file, target).map((name) => origins.get(name) ?? target);
  });
}

/**
 * Where the names are from that `file` passes on, if it does nothing else: who imports one of them needs that place,
 * not all the places that the file has names from.
 */
function passedOn(root: string, file: string): ReadonlyMap<string, string> | undefined {
  const origins = new Map<string, string>();
  for (const statement of statementsOf(root, file)) {
    if (!ts.isExportDeclaration(statement)) return undefined;
    const { exportClause, moduleSpecifier } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return undefined;
    const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
    // What another package has is no folder here.
    if (/^[^.]/.test(from)) continue;
    const origin = fileOf(root, file, from);
    if (origin === undefined) return undefined;
    for (const { name } of exportClause.elements) origins.set(name.text, origin);
  }
  return origins;
}

/** The names that `file` imports from `target`; "" for all of them at once. */
function namesFrom(root: string, file: string, target: string): string[] {
  const names = statementsOf(root, file).flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    if (fileOf(root, file, statement.moduleSpecifier.text) !== target) return [];
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) return [""];
    return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  });
  return names.length === 0 ? [""] : names;
}

function statementsOf(root: string, file: string): readonly ts.Statement[] {
  return ts
    .createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest)
    .statements.slice();
}

/** The file below `root` that `file` means by `specifier`. */
function fileOf(root: string, file: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const built = join(root, dirname(file), specifier);
  const path = [built.replace(/js$/, "ts"), built.replace(/\.js$/, ".d.ts"), built].find(existsSync);
  const name = path === undefined ? ".." : slashes(relative(root, path));
  return name.startsWith("..") ? undefined : name;
}

function folderOf(file: string): string {
  return dirname(file);
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}
