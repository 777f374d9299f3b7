import type { CallExpression, Node, ObjectLiteralExpression } from "typescript";
import { note, type Rewriting } from "./rewriting.js";

/** Notes where `@partwise/client` deliberately behaves differently. */
export function pointOut(rewriting: Rewriting): void {
  const { ts, file } = rewriting;
  const visit = (node: Node): void => {
    if (ts.isCallExpression(node)) pointOutCall(rewriting, node);
    if (
      (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) &&
      node.name.getText(file) === "bodySerializer"
    ) {
      if (node.getText(file).includes("FormData"))
        note(
          rewriting,
          node,
          "a `bodySerializer` that fills a FormData can go: give the object as `body`; files in it go out as multipart",
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

const methods = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);

const options = new Set(
  `params body headers parseAs baseUrl fetch bodySerializer querySerializer pathSerializer Request middleware
  mediaType encoding accept reconnect onProgress credentials cache duplex dispatcher integrity keepalive mode next cf
  priority redirect referrer referrerPolicy signal window`.split(/\s+/),
);

/** Whether code may contain something to note. */
export function mayCall(text: string): boolean {
  return /\.(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\b|bodySerializer/.test(text);
}

function pointOutCall(rewriting: Rewriting, call: CallExpression): void {
  const { ts, file } = rewriting;
  const { expression, arguments: given } = call;
  const [path, init] = given;
  if (!ts.isPropertyAccessExpression(expression) || !methods.has(expression.name.text)) return;
  if (path === undefined || !ts.isStringLiteralLike(path) || !path.text.startsWith("/")) return;
  if (init !== undefined && !ts.isObjectLiteralExpression(init)) return;
  const isOpen = (object: ObjectLiteralExpression) =>
    object.properties.some(({ name }) => name === undefined || ts.isComputedPropertyName(name));
  const valueIn = (object: ObjectLiteralExpression, key: string) => {
    const property = object.properties.find(({ name }) => name !== undefined && keyOf(name) === key);
    return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : property;
  };
  const keyOf = (name: Node) => (ts.isStringLiteralLike(name) ? name.text : name.getText(file));

  let value: Node | undefined = init;
  let isKnown = init === undefined || !isOpen(init);
  for (const key of ["params", "path"]) {
    if (value === undefined || !isKnown) break;
    if (!ts.isObjectLiteralExpression(value)) isKnown = false;
    else {
      isKnown = !isOpen(value) || valueIn(value, key) !== undefined;
      value = valueIn(value, key);
    }
  }
  if (value !== undefined && (!ts.isObjectLiteralExpression(value) || isOpen(value))) isKnown = false;
  if (isKnown) {
    const names = [...path.text.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
    const present = value !== undefined && ts.isObjectLiteralExpression(value) ? value : undefined;
    for (const name of names) {
      if (present !== undefined && valueIn(present, name) !== undefined) continue;
      note(rewriting, call, `the path parameter "${name}" is not given; @partwise/client refuses the call`);
    }
  }
  for (const { name } of init?.properties ?? []) {
    if (name === undefined || ts.isComputedPropertyName(name) || options.has(keyOf(name))) continue;
    note(
      rewriting,
      name,
      `\`${keyOf(name)}\` is no option; declare it first: declare global { interface RequestInit { ${keyOf(name)}?: unknown } }`,
    );
  }
}
