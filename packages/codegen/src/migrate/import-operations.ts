import type { ImportDeclaration, Node } from "typescript";
import { indentOf, quoteLike, type Rewriting } from "./rewriting.js";

/** Imports `operations` from a module beside the module's types, and returns the local name of `operations`. */
export function importOperations(rewriting: Rewriting, from: ImportDeclaration, target: string): string {
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

/** The named imports of a declaration. */
export function namesOf({ ts }: Rewriting, { importClause }: ImportDeclaration) {
  const bindings = importClause?.namedBindings;
  return bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
}

/** Whether a file uses the name for anything but a property. */
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
