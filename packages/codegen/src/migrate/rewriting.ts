import type { Node, SourceFile, StringLiteralLike } from "typescript";
import type { Library } from "./libraries.js";
import type { TypeScript } from "./load-type-script.js";
import type { TextEdit } from "./text-edit.js";

/** The state of rewriting one piece of code. */
export interface Rewriting {
  readonly ts: TypeScript;
  readonly file: SourceFile;
  readonly library: Library;
  readonly eol: string;
  readonly edits: TextEdit[];
  /** Notes for people, by position. */
  readonly notes: { readonly position: number; readonly message: string }[];
  /** The local names of the functions that make clients. */
  readonly creators: Set<string>;
  /** The literals that have been visited. */
  readonly seen: Set<Node>;
}

/** Notes what was left unchanged, and what to do. */
export function note({ file, notes }: Rewriting, node: Node, message: string): void {
  notes.push({ position: node.getStart(file), message });
}

/** Replaces the text between the quotes of a literal. */
export function respell({ file, edits }: Rewriting, literal: StringLiteralLike, text: string): void {
  edits.push({ start: literal.getStart(file) + 1, end: literal.end - 1, text });
}

/** The white space at the beginning of a node's line. */
export function indentOf({ file }: Rewriting, node: Node): string {
  const start = node.getStart(file);
  const line = file.text.slice(file.text.lastIndexOf("\n", start - 1) + 1, start);
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** A literal of the text with the quotes of another literal. */
export function quoteLike({ file }: Rewriting, literal: StringLiteralLike, text: string): string {
  const quote = file.text[literal.getStart(file)] ?? '"';
  return quote + text + quote;
}
