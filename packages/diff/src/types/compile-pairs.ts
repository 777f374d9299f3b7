import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { CompilerOptions, CreateSourceFileOptions, Node, Program, ScriptTarget, Type } from "typescript";
import type { Pair } from "../contract/pair.js";

/**
 * The types that expressions have over generated declarations, in one program of TypeScript, which is loaded here. In an
 * expression `Old` and `New` are the `paths` of both, `OldWebhooks` and `NewWebhooks` the `webhooks`.
 */
export function compilePairs(declarations: Pair<string>, expressions: readonly Pair<string>[]): Compiled {
  const ts: TypeScript = createRequire(import.meta.url)("typescript");
  const client = fileURLToPath(import.meta.resolve("@partwise/client")).replace(/\.js$/, ".d.ts");
  // files that only the host knows, in a folder that is there: in others the compiler looks for no module
  const folder = fileURLToPath(new URL("./", import.meta.url)).replaceAll("\\", "/");
  const lines = expressions.map(
    (pair, index) => `export type o${index} = ${pair.old};\nexport type n${index} = ${pair.new};\n`,
  );
  const files = new Map([
    [`${folder}compared-old.d.ts`, declarations.old],
    [`${folder}compared-new.d.ts`, declarations.new],
    [`${folder}compared-pairs.ts`, `${head(client)}${lines.join("")}`],
  ]);
  const options: CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  };
  const program = ts.createProgram([...files.keys()], options, hostOf(ts, options, files));
  const declared = aliasesIn(ts, program, `${folder}compared-pairs.ts`);
  const checker = program.getTypeChecker();
  const typeOf = (name: string) => checker.getTypeAtLocation(declared.get(name) as Node);
  return {
    ts,
    program,
    typesAt: (index) => ({ old: typeOf(`o${index}`), new: typeOf(`n${index}`) }),
  };
}

/** A program, and the types of its expressions in their order. */
export interface Compiled {
  readonly ts: TypeScript;
  readonly program: Program;
  /** The types of the expressions of a place in the list. They are made here, which takes most of the time. */
  readonly typesAt: (index: number) => Pair<Type>;
}

/** The module of TypeScript. */
export type TypeScript = typeof import("typescript");

function head(client: string): string {
  const from = JSON.stringify(client.replaceAll("\\", "/").replace(/\.d\.ts$/, ".js"));
  return `import type { OperationError, OperationInit, RequestBody, ResponseData } from ${from};
import type { paths as Old, webhooks as OldWebhooks } from "./compared-old.js";
import type { paths as New, webhooks as NewWebhooks } from "./compared-new.js";
`;
}

/** A host to which the given files are there, too. */
function hostOf(ts: TypeScript, options: CompilerOptions, files: ReadonlyMap<string, string>) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const withoutComments = (version: ScriptTarget | CreateSourceFileOptions) =>
    typeof version === "object"
      ? { ...version, jsDocParsingMode }
      : { languageVersion: version, jsDocParsingMode };
  host.jsDocParsingMode = jsDocParsingMode;
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, version, ...rest)
      : ts.createSourceFile(name, text, withoutComments(version));
  };
  return host;
}

function aliasesIn(ts: TypeScript, program: Program, file: string): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const statement of program.getSourceFile(file)?.statements ?? []) {
    if (ts.isTypeAliasDeclaration(statement)) found.set(statement.name.text, statement.name);
  }
  return found;
}
