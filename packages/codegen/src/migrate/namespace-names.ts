import type { BindingName, Expression, Node, SourceFile } from "typescript";
import type { TypeScript } from "./load-type-script.js";

/** The exports that code takes from the namespace of a module; undefined when the code takes the namespace as a value. */
export function namespaceNames(
  ts: TypeScript,
  file: SourceFile,
  expression: Expression,
): readonly string[] | undefined {
  const { parent } = expression;
  if (ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent))
    return namespaceNames(ts, file, parent);
  if (ts.isExpressionStatement(parent)) return [];
  if (ts.isVariableDeclaration(parent)) return namesOfBinding(ts, file, parent.name);
  if (!ts.isPropertyAccessExpression(parent)) return undefined;
  const isPromise =
    ts.isCallExpression(expression) && expression.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (!isPromise) return [parent.name.text];
  if (parent.name.text !== "then" || !ts.isCallExpression(parent.parent)) return undefined;
  const [then] = parent.parent.arguments;
  if (then === undefined || !(ts.isArrowFunction(then) || ts.isFunctionExpression(then))) return undefined;
  const [parameter] = then.parameters;
  return parameter === undefined ? [] : namesOfBinding(ts, file, parameter.name);
}

/** The exports that code takes through a name or pattern to which a namespace is bound. */
export function namesOfBinding(
  ts: TypeScript,
  file: SourceFile,
  name: BindingName,
): readonly string[] | undefined {
  if (ts.isArrayBindingPattern(name)) return undefined;
  if (ts.isIdentifier(name)) return namesOfIdentifier(ts, file, name.text);
  const names: string[] = [];
  for (const { dotDotDotToken, propertyName, name: local } of name.elements) {
    const taken = propertyName ?? local;
    if (dotDotDotToken !== undefined || !(ts.isIdentifier(taken) || ts.isStringLiteral(taken)))
      return undefined;
    names.push(taken.text);
  }
  return names;
}

function namesOfIdentifier(ts: TypeScript, file: SourceFile, local: string): readonly string[] | undefined {
  const names: string[] = [];
  let isKnown = true;
  const visit = (node: Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isIdentifier(node) || node.text !== local) return;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent)) {
      if (parent.expression === node) names.push(parent.name.text);
    } else if (ts.isQualifiedName(parent)) {
      if (parent.left === node) names.push(parent.right.text);
    } else if (!isDeclared(ts, node)) isKnown = false;
  };
  visit(file);
  return isKnown ? names : undefined;
}

function isDeclared(ts: TypeScript, node: Node): boolean {
  const { parent } = node;
  return (
    ts.isNamespaceImport(parent) ||
    ((ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyAssignment(parent)) &&
      parent.name === node)
  );
}
