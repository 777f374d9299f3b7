import { join } from "node:path";
import ts from "typescript";

/**
 * Compiles files of a folder under `strict`, and writes each result beside its file. Checked are the files, and, once in a process,
 * the declarations of the packages of this repository that the files import.
 * @throws {Error} with the file, the line and the message of each problem
 */
export function compileFiles(files: readonly string[], folder: string): void {
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    { ...options, rootDir: folder, outDir: folder },
    hostOf(folder),
  );
  const own = new Set(files.map((file) => join(folder, file)));
  // Of all other files only ours are judged: those of TypeScript and of Node take most of the time, and what another generator
  // wrote is not judged here.
  const isOurs = ({ fileName }: ts.SourceFile) =>
    !judged.has(fileName) && /\/packages\/[\w-]+\/dist\//.test(fileName);
  const toJudge = program.getSourceFiles().filter((file) => own.has(file.fileName) || isOurs(file));
  const problems = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...toJudge.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  if (problems.length > 0) throw new Error(problems.map((each) => sentence(each, folder)).join("\n"));
  for (const { fileName } of toJudge) judged.add(fileName);
  program.emit();
}

function sentence({ file, start = 0, messageText }: ts.Diagnostic, folder: string): string {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined) return message;
  return `${file.fileName.slice(folder.length + 1)}:${file.getLineAndCharacterOfPosition(start).line + 1}: ${message}`;
}

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: ["node"],
};

/** The declarations of this repository that have no problem. */
const judged = new Set<string>();

const declarations = new Map<string, ts.SourceFile | undefined>();

/** Reads each declaration outside of the folder once, however many folders are compiled. */
function hostOf(folder: string): ts.CompilerHost {
  const host = ts.createCompilerHost({ ...options, rootDir: folder, outDir: folder });
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...rest) => {
    if (file.startsWith(folder)) return read(file, version, ...rest);
    if (!declarations.has(file)) declarations.set(file, read(file, version, ...rest));
    return declarations.get(file);
  };
  return host;
}
