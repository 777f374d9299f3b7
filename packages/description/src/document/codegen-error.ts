import { printable } from "../words/printable.js";

/**
 * Wrong input or wrong usage: a description that cannot be generated from, or an output folder that cannot be written. The
 * message has one line for each problem: `<file>#<JSON Pointer>: what is wrong; what to do`.
 */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
  /** Why, for programs: the codes stay the same from release to release. */
  readonly code: CodegenErrorCode;
  /** The file of the first problem, as the caller named the file. */
  readonly file: string;
  /** The JSON Pointer of the first problem; empty for the file as such. */
  readonly pointer: string;
  /** All problems; `message` prints the first twenty. */
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(
    code: CodegenErrorCode,
    problems: Problem | readonly [Problem, ...Problem[]],
    options?: { cause?: unknown },
  ) {
    const list: readonly [Problem, ...Problem[]] = isList(problems) ? problems : [problems];
    super(printProblems(list), options);
    this.code = code;
    this.file = list[0].file;
    this.pointer = list[0].pointer ?? "";
    this.problems = list;
  }
}

/** The kind of an error, for programs; the message is for people. */
export type CodegenErrorCode =
  | "UNREADABLE"
  | "SYNTAX"
  | "VERSION"
  | "STRUCTURE"
  | "REFERENCE"
  | "TYPES"
  | "OUTPUT"
  | "USAGE";

/** One thing that is wrong, and where. */
export interface Problem {
  readonly file: string;
  readonly pointer?: string;
  /** `what is wrong; what to do` */
  readonly message: string;
  /** The half of `message` that says what to do; present on problems that `advised` made. */
  readonly advice?: string;
  /** Equal for problems that differ only in names and places; absent where such problems have equal messages. */
  readonly kind?: string;
  /** All names of the operations that are left out because of the problem. */
  readonly leavesOut?: readonly string[];
}

/** Makes a problem from the two halves of its message. */
export function advised(
  place: Pick<Problem, "file" | "pointer">,
  wrong: string,
  advice: string,
): Problem & { readonly advice: string } {
  return { ...place, message: `${wrong}; ${advice}`, advice };
}

/** One line that any terminal may show: `<file>#<JSON Pointer>: what is wrong; what to do`. */
export function printProblem({ file, pointer = "", message }: Problem): string {
  return printable(`${file}#${pointer}: ${message}`, true);
}

const shown = 20;

function printProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, shown).map(printProblem);
  if (problems.length > shown) lines.push(`and ${problems.length - shown} more`);
  return lines.join("\n");
}

function isList(
  problems: Problem | readonly [Problem, ...Problem[]],
): problems is readonly [Problem, ...Problem[]] {
  return Array.isArray(problems);
}
