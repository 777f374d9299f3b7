import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";

interface NamedCode {
  readonly name: string;
  readonly code: string;
}

/** Compiles samples, all in one program beside what `generate` made, and gives them as JavaScript with what does not compile. */
export async function prepareTypeScript(
  codes: readonly NamedCode[],
  folder: string,
  generated: string | undefined,
): Promise<{ codes: readonly NamedCode[]; faults: ReadonlyMap<string, string> }> {
  if (generated === undefined) return { codes: [], faults: new Map() };
  await symlink(generated, join(folder, "generated"), "junction");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  const scope = join(folder, "node_modules", "@partwise");
  await mkdir(scope, { recursive: true });
  const require = createRequire(import.meta.url);
  for (const name of ["client", "policies"]) {
    await symlink(dirname(require.resolve(`@partwise/${name}/package.json`)), join(scope, name), "junction");
  }
  await writeFile(join(folder, "globals.d.ts"), globals);
  const files = await Promise.all(
    codes.map(async ({ code }, index) => {
      const file = join(folder, `sample-${index}.ts`);
      await writeFile(file, code);
      return file;
    }),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  };
  const program = ts.createProgram([...files, join(folder, "globals.d.ts")], options);
  const faults = new Map<string, string>();
  for (const [index, { name }] of codes.entries()) {
    const source = program.getSourceFile(files[index] ?? "");
    const [first] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    if (first !== undefined) faults.set(name, ts.flattenDiagnosticMessageText(first.messageText, "\n"));
  }
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return {
    codes: codes.map(({ name, code }) => ({
      name,
      code: ts.transpileModule(code, { compilerOptions }).outputText,
    })),
    faults,
  };
}

/** What samples use of Node, whose types a reader has and this program lacks. */
const globals =
  "declare const process: { readonly env: Readonly<Record<string, string | undefined>>; exitCode?: number };\n";
