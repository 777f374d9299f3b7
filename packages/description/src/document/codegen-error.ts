import { printable } from "../words/printable.js";

/**
 * A description that cannot be generated from, or an output folder that cannot be written.
 * The message reads `<file>#<JSON Pointer>: what is wrong; what to do`, one line a problem.
 */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
  readonly code: CodegenErrorCode;
  /** The file of the first problem, as the caller named it. */
  readonly file: string;
  /** JSON Pointer of the first problem; empty for the whole file. */
  readonly pointer: string;
  /** All of them, which `message` prints up to the twentieth. */
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

/** What went wrong, for programs; the message is for people. */
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
  /** The end of `message`, which says what to do. Known where `advised` made the problem. */
  readonly advice?: string;
  /** The same for problems that differ in names and places only; absent where the message is the same for them, too. */
  readonly kind?: string;
  /** The operations that are left out for it, by all their names. */
  readonly leavesOut?: readonly string[];
}

/** A problem whose message is made of its two halves. */
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
