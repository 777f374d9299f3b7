import type { CallExpression, ImportDeclaration, Node } from "typescript";
import { isMade } from "./is-made.js";
import { indentOf, note, quoteLike, type Rewriting, respell } from "./rewriting.js";
import { specifierTo } from "./specifier-to.js";

/** Gives `operations` to `createClient<paths>({ ... })`, from where `paths` comes or from the folder that was named. */
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

/** Where generated code is found. */
export interface OperationsSource {
  /** The file of a specifier. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
  /** The file of the code as it is on disk. */
  readonly path: string;
  /** The folder that was named for all clients. */
  readonly folder: string | undefined;
}

const exported = new Set(["paths", "webhooks", "components", "$defs", "operations"]);

function give(
  rewriting: Rewriting,
  { resolve, path, folder }: OperationsSource,
  call: CallExpression,
  imports: readonly ImportDeclaration[],
  locals: Map<string, string>,
): void {
  const { ts, file, edits } = rewriting;
  const [options] = call.arguments;
  if (options !== undefined && ts.isObjectLiteralExpression(options)) {
    if (options.properties.some(({ name }) => name?.getText(file) === "operations")) return;
  }
  const [type] = call.typeArguments ?? [];
  const typeName =
    type !== undefined && ts.isTypeReferenceNode(type) ? type.typeName.getText(file) : undefined;
  const from = imports.find((each) => namesOf(rewriting, each).some(({ name }) => name.text === typeName));
  const specifier = from?.moduleSpecifier;
  if (from === undefined || specifier === undefined || !ts.isStringLiteral(specifier)) {
    const what =
      typeName === undefined
        ? "no type of the paths"
        : `a type \`${typeName}\` that is not imported by its name`;
    note(rewriting, call, `a client with ${what}; give it \`operations\` of the generated code by hand`);
    return;
  }
  const types = resolve(specifier.text, path);
  const isOwn = types !== undefined && isMade(types);
  if (!isOwn && folder === undefined) {
    note(
      rewriting,
      call,
      `a client without \`operations\`: bodies and parameters follow no description; run \`partwise generate\`, then this command with --operations FOLDER`,
    );
    return;
  }
  if (options !== undefined && !ts.isObjectLiteralExpression(options)) {
    note(
      rewriting,
      call,
      `options that stand elsewhere; write \`{ operations, ...${options.getText(file)} }\``,
    );
    return;
  }
  let target = specifier.text.replace(/\.d\.([cm]?)ts$/, ".$1js");
  if (!isOwn && folder !== undefined) {
    const others = namesOf(rewriting, from).map((each) => (each.propertyName ?? each.name).text);
    const strange = others.filter((name) => !exported.has(name));
    if (strange.length > 0) {
      note(
        rewriting,
        from,
        `${strange.join(", ")}: generated code does not export it; give the client \`operations\` by hand`,
      );
      return;
    }
    const bare = specifierTo(folder, path);
    // a file beside the folder may have the folder's name
    const isBare = !/\.[cm]?[jt]s$/.test(specifier.text) && isMade(resolve(bare, path) ?? "");
    target = isBare ? bare : `${bare}/index.js`;
  }
  let local = locals.get(target);
  if (local === undefined) {
    local = importOperations(rewriting, from, target);
    locals.set(target, local);
    if (!isOwn) respell(rewriting, specifier, target);
  }
  const property = local === "operations" ? local : `operations: ${local}`;
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
  const text = isTall ? `${rewriting.eol}${indentOf(rewriting, first)}${property},` : ` ${property},`;
  edits.push({ start, end: start, text });
}

/** Imports the metadata beside its types; gives its local name. */
function importOperations(rewriting: Rewriting, from: ImportDeclaration, target: string): string {
  const { ts, file, edits, eol } = rewriting;
  const present = namesOf(rewriting, from).find(
    ({ propertyName, name, isTypeOnly }) => !isTypeOnly && (propertyName ?? name).text === "operations",
  );
  if (present !== undefined && !from.importClause?.isTypeOnly) return present.name.text;
  const local = isTaken(rewriting, "operations") ? "apiOperations" : "operations";
  const name = local === "operations" ? local : `operations as ${local}`;
  const [first] = namesOf(rewriting, from);
  if (!from.importClause?.isTypeOnly && first !== undefined) {
    const start = first.getStart(file);
    edits.push({ start, end: start, text: `${name}, ` });
    return local;
  }
  const semicolon = file.text[from.end - 1] === ";" ? ";" : "";
  const specifier = from.moduleSpecifier;
  const quoted = ts.isStringLiteral(specifier) ? quoteLike(rewriting, specifier, target) : `"${target}"`;
  const text = `${eol}${indentOf(rewriting, from)}import { ${name} } from ${quoted}${semicolon}`;
  edits.push({ start: from.end, end: from.end, text });
  return local;
}

function namesOf({ ts }: Rewriting, { importClause }: ImportDeclaration) {
  const bindings = importClause?.namedBindings;
  return bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
}

/** Whether anything but a property has the name. */
function isTaken({ ts, file }: Rewriting, name: string): boolean {
  let taken = false;
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node) && node.text === name) {
      const { parent } = node;
      const isProperty =
        (ts.isPropertyAccessExpression(parent) ||
          ts.isPropertyAssignment(parent) ||
          ts.isPropertySignature(parent)) &&
        parent.name === node;
      if (!isProperty) taken = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return taken;
}
