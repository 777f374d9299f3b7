import { type Problem, printProblem } from "@partwise/description/problems";

/** The warnings of a run, each once. */
export function warningsOf(problems: readonly Problem[]): readonly Warning[] {
  const warnings = problems.map(toWarning);
  return [...new Map(warnings.map((warning) => [warning.text, warning])).values()];
}

/** A probable mistake in the description, and its consequence. */
export interface Warning {
  /** The file, as the caller named it or as a reference leads to it. */
  readonly file: string;
  /** JSON Pointer. */
  readonly pointer: string;
  /** What is probably wrong, what becomes of it, and what to do. */
  readonly message: string;
  /** Equal for warnings that differ only in names and places. */
  readonly kind: string;
  /** The warning in one line: `<file>#<JSON Pointer>: <message>`. */
  readonly text: string;
}

/** The warning of a problem. */
export function toWarning({ file, pointer = "", message, kind = message }: Problem): Warning {
  return { file, pointer, message, kind, text: printProblem({ file, pointer, message }) };
}
