import { extname } from "node:path";
import { giveOperations, type OperationsSource } from "./give-operations.js";
import { isGenerated } from "./is-made.js";
import { client, type Library } from "./libraries.js";
import type { TypeScript } from "./load-type-script.js";
import { mayCall, pointOut } from "./point-out.js";
import { pointOutErrors } from "./point-out-errors.js";
import { rewriteModules } from "./rewrite-modules.js";
import type { Rewriting } from "./rewriting.js";
import { scriptBlocks } from "./script-blocks.js";
import { applyEdits, endOfLine, type TextEdit } from "./text-edit.js";

/** Rewrites the code of one file. */
export function migrateCode(
  ts: TypeScript,
  library: Library,
  text: string,
  source: OperationsSource,
): MigratedCode {
  const isUse = text.includes(library.name);
  if (!isUse && !text.includes(client) && !mayCall(text)) return nothing;
  if (isGenerated(text)) {
    const notes = isUse ? [{ line: 1, message: "is generated; left as it is: generate it anew" }] : [];
    return { ...nothing, notes };
  }
  const edits: TextEdit[] = [];
  const notes: { line: number; message: string }[] = [];
  const lineOf = (position: number) => text.slice(0, position).split("\n").length;
  for (const block of scriptBlocks(extname(source.path), text)) {
    const name = `code${block.ending}`;
    const fault = faultOf(ts, name, block.text);
    if (fault !== undefined) {
      const line = lineOf(block.start + fault.position);
      return isUse ? { ...nothing, isUse, broken: `${line}: cannot be parsed: ${fault.message}` } : nothing;
    }
    const file = ts.createSourceFile(name, block.text, ts.ScriptTarget.Latest, true);
    const rewriting: Rewriting = {
      ts,
      file,
      library,
      eol: endOfLine(text),
      edits: [],
      notes: [],
      creators: new Set(),
      seen: new Set(),
    };
    rewriteModules(rewriting);
    giveOperations(rewriting, source);
    pointOut(rewriting);
    pointOutErrors(rewriting);
    for (const { start, end, text: fresh } of rewriting.edits)
      edits.push({ start: start + block.start, end: end + block.start, text: fresh });
    for (const { position, message } of rewriting.notes)
      notes.push({ line: lineOf(position + block.start), message });
  }
  return { edits, notes: notes.sort((one, other) => one.line - other.line), isUse };
}

/** The edits of one file, and what people should look at. */
export interface MigratedCode {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly { readonly line: number; readonly message: string }[];
  /** Whether the code names the library. */
  readonly isUse: boolean;
  /** Why the file stays unchanged. */
  readonly broken?: string;
}

const nothing: MigratedCode = { edits: [], notes: [], isUse: false };

/** Whether code still names the library after its edits. */
export function stillNames(library: Library, text: string, edits: readonly TextEdit[]): boolean {
  return new RegExp(`(["'\`])${library.name}(/[^"'\`]*)?\\1`).test(applyEdits(text, edits));
}

function faultOf(ts: TypeScript, fileName: string, text: string) {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext },
  });
  const fault = diagnostics.find(({ category }) => category === ts.DiagnosticCategory.Error);
  if (fault === undefined) return undefined;
  return { position: fault.start ?? 0, message: ts.flattenDiagnosticMessageText(fault.messageText, " ") };
}
