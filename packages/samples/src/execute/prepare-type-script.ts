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
  await mkdir(join(folder, "node_modules", "@types"));
  const require = createRequire(import.meta.url);
  for (const name of ["client", "policies"]) {
    await symlink(dirname(require.resolve(`@partwise/${name}/package.json`)), join(scope, name), "junction");
  }
  const nodeTypes = typesOfNode(require);
  if (nodeTypes !== undefined)
    await symlink(nodeTypes, join(folder, "node_modules", "@types", "node"), "junction");
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
    types: nodeTypes === undefined ? [] : ["node"],
  };
  const program = ts.createProgram(files, options);
  const faults = new Map<string, string>();
  for (const [index, { name }] of codes.entries()) {
    const source = program.getSourceFile(files[index] ?? "");
    const [first] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    if (first !== undefined) faults.set(name, ts.flattenDiagnosticMessageText(first.messageText, "\n"));
  }
  const { options: emit } = { options: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } };
  return {
    codes: codes.map(({ name, code }) => ({
      name,
      code: ts.transpileModule(code, { compilerOptions: emit }).outputText,
    })),
    faults,
  };
}

function typesOfNode(require: NodeJS.Require): string | undefined {
  try {
    return dirname(require.resolve("@types/node/package.json"));
  } catch {
    return undefined;
  }
}
