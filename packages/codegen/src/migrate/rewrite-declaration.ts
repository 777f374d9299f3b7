import type { ExportDeclaration, ExportSpecifier, ImportDeclaration, ImportSpecifier } from "typescript";
import { client } from "./libraries.js";
import { namesOfBinding } from "./namespace-names.js";
import { indentOf, note, quoteLike, type Rewriting, respell } from "./rewriting.js";

/** Rewrites an import or re-export. Exports that `@partwise/client` lacks stay in a declaration of their own. */
export function rewriteDeclaration(rewriting: Rewriting, node: ImportDeclaration | ExportDeclaration): void {
  const { ts, file, library } = rewriting;
  const specifier = node.moduleSpecifier;
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
  rewriting.seen.add(specifier);
  if (ts.isExportDeclaration(node)) {
    if (node.exportClause !== undefined && ts.isNamedExports(node.exportClause)) {
      rewriteNamed(rewriting, node, node.exportClause.elements, false);
      return;
    }
    note(
      rewriting,
      node,
      `re-exports all of ${library.name}, of which ${client} has a part; name the exports`,
    );
    return;
  }
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
    const names = namesOfBinding(ts, file, bindings.name);
    const left = names?.filter((name) => !library.shared.has(name));
    if (left === undefined || left.length > 0) {
      noteNamespace(rewriting, node, left);
      return;
    }
    respell(rewriting, specifier, client);
    return;
  }
  const elements = bindings?.elements ?? [];
  rewriteNamed(rewriting, node, elements, clause?.name !== undefined || elements.length === 0);
}

/** Notes why a namespace stays unchanged. */
export function noteNamespace(
  rewriting: Rewriting,
  node: Parameters<typeof note>[1],
  left: readonly string[] | undefined,
): void {
  const { name } = rewriting.library;
  const why =
    left === undefined
      ? `what is used of ${name} cannot be told here`
      : `uses ${listOf(left)}, which ${client} does not have`;
  note(rewriting, node, `${why}; left as it is: import each export by its name`);
}

function rewriteNamed(
  rewriting: Rewriting,
  node: ImportDeclaration | ExportDeclaration,
  elements: readonly (ImportSpecifier | ExportSpecifier)[],
  hasMore: boolean,
): void {
  const { ts, file, library, edits, eol } = rewriting;
  const specifier = node.moduleSpecifier;
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
  const left = elements.filter((element) => !library.shared.has(nameOf(element)));
  if (left.length > 0)
    note(
      rewriting,
      node,
      `${listOf(left.map(nameOf))} still ${left.length === 1 ? "comes" : "come"} from ${library.name}; ${client} does not have ${left.length === 1 ? "it" : "them"}`,
    );
  if (left.length > 0 && left.length === elements.length && !hasMore) return;
  respell(rewriting, specifier, client);
  if (left.length === 0) return;
  if (left.length === elements.length && ts.isImportDeclaration(node) && node.importClause?.name) {
    const { name, namedBindings } = node.importClause;
    edits.push({ start: name.end, end: namedBindings?.end ?? name.end, text: "" });
  } else {
    const last = elements.findLastIndex((element) => !left.includes(element));
    elements.forEach((element, index) => {
      const next = elements[index + 1];
      if (!left.includes(element) || next === undefined || index > last) return;
      edits.push({ start: element.getStart(file), end: next.getStart(file), text: "" });
    });
    const kept = elements[last];
    const end = elements.at(-1)?.end;
    if (kept !== undefined && end !== undefined && end > kept.end)
      edits.push({ start: kept.end, end, text: "" });
  }
  const isTypes = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly;
  const keyword = `${ts.isImportDeclaration(node) ? "import" : "export"}${isTypes ? " type" : ""}`;
  const semicolon = file.text[node.end - 1] === ";" ? ";" : "";
  const names = left.map((element) => element.getText(file)).join(", ");
  const from = quoteLike(rewriting, specifier, library.name);
  const text = `${eol}${indentOf(rewriting, node)}${keyword} { ${names} } from ${from}${semicolon}`;
  edits.push({ start: node.end, end: node.end, text });
}

function nameOf({ propertyName, name }: ImportSpecifier | ExportSpecifier): string {
  return (propertyName ?? name).text;
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
