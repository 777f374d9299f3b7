import type {
  CallExpression,
  ImportDeclaration,
  Node,
  ObjectLiteralExpression,
  StringLiteral,
} from "typescript";
import { importOperations, namesOf } from "./import-operations.js";
import { isMade } from "./is-made.js";
import { indentOf, note, type Rewriting, respell } from "./rewriting.js";
import { specifierTo } from "./specifier-to.js";

/** Gives `operations` to each `createClient<paths>({ ... })`: from the module of `paths`, or from the folder that was named. */
export function giveOperations(rewriting: Rewriting, source: OperationsSource): void {
  const { ts, file, creators } = rewriting;
  const imports = file.statements.filter(ts.isImportDeclaration);
  const locals = new Map<string, string>();
  const visit = (node: Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && creators.has(node.expression.text))
      give(rewriting, source, node, imports, locals);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** How generated code is found. */
export interface OperationsSource {
  /** The file that a specifier names in the file `from`. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
  /** The path of the code that is rewritten. */
  readonly path: string;
  /** The folder of generated code that was named for all clients. */
  readonly folder: string | undefined;
}

const exported = new Set(["paths", "webhooks", "components", "$defs", "operations"]);

/** Gives one client its `operations`, or notes why that is left to people. */
function give(
  rewriting: Rewriting,
  source: OperationsSource,
  call: CallExpression,
  imports: readonly ImportDeclaration[],
  locals: Map<string, string>,
): void {
  const { ts, file } = rewriting;
  const [options] = call.arguments;
  const literal = options !== undefined && ts.isObjectLiteralExpression(options) ? options : undefined;
  if (literal?.properties.some(({ name }) => name?.getText(file) === "operations")) return;
  const paths = importOfPaths(rewriting, call, imports);
  if (paths === undefined) return;
  const generated = generatedCodeOf(rewriting, source, call, paths);
  if (generated === undefined) return;
  if (options !== undefined && literal === undefined) {
    const message = `options that stand elsewhere; write \`{ operations, ...${options.getText(file)} }\``;
    note(rewriting, call, message);
    return;
  }
  const target =
    generated === "own" ? scriptOf(paths.specifier.text) : folderTarget(rewriting, source, paths);
  if (target === undefined) return;
  let local = locals.get(target);
  if (local === undefined) {
    local = importOperations(rewriting, paths.from, target);
    locals.set(target, local);
    if (generated === "folder") respell(rewriting, paths.specifier, target);
  }
  addOption(rewriting, call, literal, local === "operations" ? local : `operations: ${local}`);
}

interface PathsImport {
  readonly from: ImportDeclaration;
  readonly specifier: StringLiteral;
}

/** The import of the type that `createClient<paths>` names; noted where no import has that name. */
function importOfPaths(
  rewriting: Rewriting,
  call: CallExpression,
  imports: readonly ImportDeclaration[],
): PathsImport | undefined {
  const { ts, file } = rewriting;
  const [type] = call.typeArguments ?? [];
  const typeName =
    type !== undefined && ts.isTypeReferenceNode(type) ? type.typeName.getText(file) : undefined;
  const from = imports.find((each) => namesOf(rewriting, each).some(({ name }) => name.text === typeName));
  const specifier = from?.moduleSpecifier;
  if (from !== undefined && specifier !== undefined && ts.isStringLiteral(specifier))
    return { from, specifier };
  const what =
    typeName === undefined
      ? "no type of the paths"
      : `a type \`${typeName}\` that is not imported by its name`;
  note(rewriting, call, `a client with ${what}; give it \`operations\` of the generated code by hand`);
  return undefined;
}

/** Where `operations` comes from: the client's own generated code, or the folder that was named for all clients. */
function generatedCodeOf(
  rewriting: Rewriting,
  { resolve, path, folder }: OperationsSource,
  call: CallExpression,
  { specifier }: PathsImport,
): "own" | "folder" | undefined {
  const types = resolve(specifier.text, path);
  if (types !== undefined && isMade(types)) return "own";
  if (folder !== undefined) return "folder";
  const message = `a client without \`operations\`: bodies and parameters follow no description; run \`partwise generate\`, then this command with --operations FOLDER`;
  note(rewriting, call, message);
  return undefined;
}

/** The JavaScript file beside a declaration file. */
function scriptOf(specifier: string): string {
  return specifier.replace(/\.d\.([cm]?)ts$/, ".$1js");
}

/** The specifier of the named folder; noted where the import takes names that generated code does not export. */
function folderTarget(
  rewriting: Rewriting,
  { resolve, path, folder = "" }: OperationsSource,
  { from, specifier }: PathsImport,
): string | undefined {
  const names = namesOf(rewriting, from).map((each) => (each.propertyName ?? each.name).text);
  const strange = names.filter((name) => !exported.has(name));
  if (strange.length > 0) {
    const message = `${strange.join(", ")}: generated code does not export it; give the client \`operations\` by hand`;
    note(rewriting, from, message);
    return undefined;
  }
  const bare = specifierTo(folder, path);
  // a file beside the folder may have the same name
  const isBare = !/\.[cm]?[jt]s$/.test(specifier.text) && isMade(resolve(bare, path) ?? "");
  return isBare ? bare : `${bare}/index.js`;
}

/** Writes a property first into the options of a client, in the layout of the options. */
function addOption(
  rewriting: Rewriting,
  call: CallExpression,
  options: ObjectLiteralExpression | undefined,
  property: string,
): void {
  const { file, edits, eol } = rewriting;
  if (options === undefined) {
    const end = call.arguments.pos;
    edits.push({ start: end, end, text: `{ ${property} }` });
    return;
  }
  const start = options.getStart(file) + 1;
  const [first] = options.properties;
  if (first === undefined) {
    edits.push({ start, end: options.end - 1, text: ` ${property} ` });
    return;
  }
  const isTall = /\n/.test(file.text.slice(start, first.getStart(file)));
  const text = isTall ? `${eol}${indentOf(rewriting, first)}${property},` : ` ${property},`;
  edits.push({ start, end: start, text });
}
