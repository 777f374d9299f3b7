import ts from "typescript";

/** The name that a module exports first by a declaration of its own; undefined where it declares none for others. */
export function firstExport(file: string, code: string): string | undefined {
  for (const statement of ts.createSourceFile(file, code, ts.ScriptTarget.Latest).statements) {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport);
    if (!isExported) continue;
    if (!ts.isVariableStatement(statement)) return nameOf((statement as ts.DeclarationStatement).name);
    return nameOf(statement.declarationList.declarations[0]?.name);
  }
  return undefined;
}

function isExport({ kind }: ts.Modifier): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}

function nameOf(name: ts.Node | undefined): string | undefined {
  return name !== undefined && ts.isIdentifier(name) ? name.text : undefined;
}
