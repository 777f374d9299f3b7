import type { BindingElement, Expression, Identifier, Node, TypeNode } from "typescript";
import { note, type Rewriting } from "./rewriting.js";

/**
 * Notes where the `error` of a call is given a type by an annotation, an assignment, an argument or `as`. A failure without
 * a body is an object here, which does not fit such a type.
 */
export function pointOutErrors(rewriting: Rewriting): void {
  const { ts } = rewriting;
  const visit = (node: Node): void => {
    if (ts.isCallExpression(node) && isCall(rewriting, node.expression)) pointOutResult(rewriting, node);
    ts.forEachChild(node, visit);
  };
  visit(rewriting.file);
}

function isCall({ ts }: Rewriting, called: Expression): boolean {
  return (
    ts.isPropertyAccessExpression(called) &&
    /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/.test(called.name.text)
  );
}

/** Follows `await` and `.then(…)` to the variable of the result or of its error. */
function pointOutResult(rewriting: Rewriting, call: Expression): void {
  const { ts } = rewriting;
  const { parent } = call;
  if (ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent)) {
    pointOutResult(rewriting, parent);
  } else if (ts.isPropertyAccessExpression(parent) && parent.name.text === "then") {
    const [then] = ts.isCallExpression(parent.parent) ? parent.parent.arguments : [];
    if (then === undefined || !(ts.isArrowFunction(then) || ts.isFunctionExpression(then))) return;
    const [parameter] = then.parameters;
    if (parameter !== undefined) pointOutBinding(rewriting, parameter, then);
  } else if (ts.isVariableDeclaration(parent) && parent.initializer === call) {
    const scope = ts.findAncestor(parent, (each) => ts.isBlock(each) || ts.isSourceFile(each));
    if (scope !== undefined) pointOutBinding(rewriting, parent, scope);
  }
}

function pointOutBinding(
  rewriting: Rewriting,
  { name, type }: { readonly name: Node; readonly type?: TypeNode | undefined },
  scope: Node,
): void {
  const { ts, file } = rewriting;
  if (ts.isIdentifier(name)) {
    pointOutUses(rewriting, scope, name, `${name.text}.error`, `${name.text}.response`);
    return;
  }
  if (!ts.isObjectBindingPattern(name)) return;
  const localOf = (key: string) =>
    name.elements.find(
      (element: BindingElement) => (element.propertyName ?? element.name).getText(file) === key,
    )?.name;
  const error = localOf("error");
  if (error === undefined || !ts.isIdentifier(error)) return;
  const response = localOf("response")?.getText(file);
  if (type !== undefined && !isWide(rewriting, type)) tell(rewriting, error, error.text, response);
  pointOutUses(rewriting, scope, error, error.text, response);
}

function pointOutUses(
  rewriting: Rewriting,
  scope: Node,
  bound: Identifier,
  error: string,
  response: string | undefined,
): void {
  const { ts, file } = rewriting;
  if (scope.getText(file).includes(`isEmptyFailure(${error}`)) return;
  const visit = (node: Node): void => {
    const isUse =
      (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) && node.getText(file) === error;
    if (isUse && node !== bound && isTyped(rewriting, node)) tell(rewriting, node, error, response);
    if (node !== scope && ts.isFunctionLike(node) && node.parameters.some((each) => binds(each.name))) return;
    ts.forEachChild(node, visit);
  };
  const binds = (name: Node): boolean =>
    ts.isIdentifier(name)
      ? name.text === bound.text
      : ts.isBindingElement(name)
        ? binds(name.name)
        : (ts.forEachChild(name, (each) => binds(each) || undefined) ?? false);
  visit(scope);
}

/** Functions that take a value of any type. */
const takesAny =
  /^(console|JSON|String|Boolean|Object|expect|assert|log|logger|reject|reportError|is[A-Z]\w*)$/;

function isTyped(rewriting: Rewriting, node: Expression): boolean {
  const { ts, file } = rewriting;
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent))
    return isTyped(rewriting, parent);
  if (ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent) || ts.isSatisfiesExpression(parent))
    return !isWide(rewriting, parent.type);
  if (ts.isVariableDeclaration(parent))
    return parent.initializer === node && parent.type !== undefined && !isWide(rewriting, parent.type);
  if (ts.isBinaryExpression(parent)) {
    const { operatorToken, left, right } = parent;
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken) return right === node;
    const isDefault = /^(\?\?|\|\|)$/.test(operatorToken.getText(file));
    return isDefault && left === node && isTyped(rewriting, parent);
  }
  if (ts.isReturnStatement(parent)) {
    const maker = ts.findAncestor(parent, ts.isFunctionLike);
    return maker?.type !== undefined && !isWide(rewriting, maker.type);
  }
  if (!ts.isCallExpression(parent) || !parent.arguments.some((each) => each === node)) return false;
  return !takesAny.test(/^\w*/.exec(parent.expression.getText(file))?.[0] ?? "");
}

function isWide({ file }: Rewriting, type: TypeNode): boolean {
  return /^(any|unknown|const|Promise<(any|unknown)>)$/.test(type.getText(file));
}

function tell(rewriting: Rewriting, node: Node, error: string, response: string | undefined): void {
  const from = response === undefined ? ", with `response` of the result," : "";
  note(
    rewriting,
    node,
    `\`${error}\` gets a type of yours, which a failure without a body does not fit: it is { status, statusText }; ask \`isEmptyFailure(${error}, ${response ?? "response"})\`${from} first`,
  );
}
