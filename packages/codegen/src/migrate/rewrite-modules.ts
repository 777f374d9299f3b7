import type { CallExpression, Expression, Node, StringLiteralLike } from "typescript";
import { client } from "./libraries.js";
import { namespaceNames } from "./namespace-names.js";
import { noteNamespace, rewriteDeclaration } from "./rewrite-declaration.js";
import { note, type Rewriting, respell } from "./rewriting.js";

/** Rewrites every module specifier that names the library, and collects the functions that make clients. */
export function rewriteModules(rewriting: Rewriting): void {
  const { ts, file, library, seen } = rewriting;
  const isLibrary = (node: Node | undefined): node is StringLiteralLike =>
    node !== undefined && ts.isStringLiteralLike(node) && node.text === library.name;
  const visit = (node: Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node))
      if (ts.isJSDoc(doc) && doc.parent === node) visit(doc);
    if (ts.isImportDeclaration(node)) gatherCreators(rewriting, node);
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && isLibrary(node.moduleSpecifier)) {
      rewriteDeclaration(rewriting, node);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (isLibrary(literal)) {
        const [first] = node.qualifier?.getText(file).split(".") ?? [];
        rewriteUse(rewriting, node, literal, first === undefined ? [] : [first.trim()]);
      }
    } else if (ts.isCallExpression(node)) {
      const [argument] = node.arguments;
      if (isLibrary(argument)) rewriteCall(rewriting, node, argument);
    } else if (isNamed(rewriting, node) && !seen.has(node)) {
      note(
        rewriting,
        node,
        `names ${library.name} in a way that is left as it is; look whether it should be ${client}`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function rewriteCall(rewriting: Rewriting, node: CallExpression, literal: StringLiteralLike): void {
  const { ts, file } = rewriting;
  const called = node.expression;
  if (isMock(rewriting, called)) {
    rewriteUse(rewriting, node, literal, []);
    return;
  }
  const isLoad =
    called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === "require");
  if (!isLoad) return;
  const isMocked = ts.isCallExpression(node.parent) && isMock(rewriting, node.parent.expression);
  rewriteUse(rewriting, node, literal, isMocked ? [] : namespaceNames(ts, file, node));
}

function rewriteUse(
  rewriting: Rewriting,
  node: Node,
  literal: StringLiteralLike,
  names: readonly string[] | undefined,
): void {
  rewriting.seen.add(literal);
  const left = names?.filter((name) => !rewriting.library.shared.has(name));
  if (left === undefined || left.length > 0) noteNamespace(rewriting, node, left);
  else respell(rewriting, literal, client);
}

/** Whether a function is `vi.mock`, `jest.requireActual` or the like. */
function isMock({ ts }: Rewriting, called: Expression): boolean {
  return (
    ts.isPropertyAccessExpression(called) &&
    ts.isIdentifier(called.expression) &&
    /^(vi|vitest|jest|mock)$/.test(called.expression.text) &&
    /mock|module|actual/i.test(called.name.text)
  );
}

function isNamed({ ts, library }: Rewriting, node: Node): boolean {
  if (!ts.isStringLiteralLike(node)) return false;
  return node.text === library.name || node.text.startsWith(`${library.name}/`);
}

function gatherCreators({ ts, library, creators }: Rewriting, node: Node): void {
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
  if (![library.name, client].includes(node.moduleSpecifier.text)) return;
  const { name, namedBindings } = node.importClause ?? {};
  if (name !== undefined) creators.add(name.text);
  if (namedBindings === undefined || !ts.isNamedImports(namedBindings)) return;
  for (const element of namedBindings.elements) {
    const imported = (element.propertyName ?? element.name).text;
    if (/^(default|createClient|createPathBasedClient)$/.test(imported)) creators.add(element.name.text);
  }
}
