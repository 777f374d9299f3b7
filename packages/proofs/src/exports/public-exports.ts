import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** What the entries of all packages below a folder export, as their sources declare it. */
export function publicExports(packages: string): readonly PublicExport[] {
  const entries = readdirSync(packages).flatMap((name) => entriesOf(join(packages, name)));
  const program = ts.createProgram(entries, {
    noLib: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  return entries.flatMap((entry) => {
    const file = program.getSourceFile(entry);
    const module = file && checker.getSymbolAtLocation(file);
    return (module ? checker.getExportsOfModule(module) : []).flatMap((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const { declarations = [] } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      // What another package declares is looked at there.
      const own = declarations.filter((each) => !each.getSourceFile().isDeclarationFile);
      if (own.length === 0) return [];
      const place = `${relative(packages, entry).replaceAll("\\", "/")}: ${symbol.name}`;
      return [{ place, ...factsOf(own) }];
    });
  });
}

/** One name that a package gives to its users, and where its source declares it. */
export interface PublicExport {
  /** As in `multipart/src/index.ts: encode`. */
  readonly place: string;
  readonly hasDocstring: boolean;
  /** Of a function: whether a `throw` stands in its own body, outside of functions inside it and of what is caught. */
  readonly throws: boolean;
  readonly saysThrows: boolean;
}

/** The sources behind the `exports` of a package. */
function entriesOf(folder: string): readonly string[] {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return [];
  const { exports = {} } = JSON.parse(readFileSync(manifest, "utf8"));
  const targets: string[] = Object.values<string | { readonly types?: string; readonly default?: string }>(
    exports,
  ).flatMap((target) => (typeof target === "string" ? target : (target.types ?? target.default ?? [])));
  return targets
    .map((target) => join(folder, target.replace("/dist/", "/src/").replace(/(\.d)?\.ts$|\.js$/, ".ts")))
    .filter((file) => file.endsWith(".ts") && existsSync(file));
}

function factsOf(declarations: readonly ts.Declaration[]): Omit<PublicExport, "place"> {
  const docs = declarations.flatMap((each) => ts.getJSDocCommentsAndTags(each));
  return {
    hasDocstring: docs.length > 0,
    throws: declarations.some((each) => throwsItself(bodyOf(each))),
    saysThrows: declarations.some((each) => ts.getJSDocTags(each).some(ts.isJSDocThrowsTag)),
  };
}

function bodyOf(declaration: ts.Declaration): ts.Node | undefined {
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  return value !== undefined && ts.isFunctionLike(value) && "body" in value ? value.body : undefined;
}

function throwsItself(node: ts.Node | undefined): boolean {
  if (node === undefined || ts.isFunctionLike(node)) return false;
  if (ts.isThrowStatement(node)) return true;
  if (ts.isTryStatement(node) && node.catchClause) {
    return throwsItself(node.catchClause.block) || throwsItself(node.finallyBlock);
  }
  return ts.forEachChild(node, (child) => throwsItself(child) || undefined) ?? false;
}
