import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { Tool } from "../tools/tool.js";
import { clientCode } from "./client-code.js";
import { rightCalls } from "./right-calls.js";
import type { SongCall } from "./song.js";
import { wrongCalls } from "./wrong-calls.js";

/** Compiles right and wrong calls of a tool's client under `strict`. */
export async function measureTypes(tool: Tool, folder: string, server: string): Promise<TypesResult> {
  const code = clientCode(tool, folder, server);
  const write = async (name: string, calls: readonly SongCall[]) => {
    const ids = [...new Set(calls.map(({ operation }) => operation.id))];
    const lines = calls.map(({ operation, input, read }) => {
      const call = code.call(operation, input);
      return read === undefined ? `await ${call};` : tool.read(call, read);
    });
    const file = join(folder, `${tool.name}-${name}.ts`);
    await writeFile(file, [code.imports(ids), ...lines, "export {};"].join("\n"));
    return file;
  };
  const right = await write("right", rightCalls);
  const program = ts.createProgram([right], options);
  const faults = ts.getPreEmitDiagnostics(program, program.getSourceFile(right));
  const accepted: string[] = [];
  for (const [index, call] of wrongCalls.entries()) {
    const file = await write(`wrong-${index}`, [call]);
    const judged = ts.createProgram([file], options);
    if (ts.getPreEmitDiagnostics(judged, judged.getSourceFile(file)).length === 0) accepted.push(call.name);
  }
  return {
    instantiations: program.getInstantiationCount(),
    accepted,
    refusedRight: faults.map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 200),
    ),
  };
}

/** What the compiler said. */
export interface TypesResult {
  readonly instantiations: number;
  /** The wrong calls that compile. */
  readonly accepted: readonly string[];
  /** What the compiler has against right calls. */
  readonly refusedRight: readonly string[];
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
};
