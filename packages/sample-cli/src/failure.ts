import { CommanderError } from "commander";
import { NoAnswerError, RefusedError, UsageError } from "./errors.js";
import { exitCode } from "./exit-code.js";
import { leadingHyphen } from "./group-id.js";

/** A failure as it is printed. */
export interface Failure {
  readonly exitCode: number;
  readonly message: string;
  /** Set where Zoom refused. */
  readonly refused?: RefusedError;
  /** Set where the program itself is at fault. */
  readonly stack?: string | undefined;
}

/** Sorts whatever was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RefusedError) {
    return { exitCode: exitCode.refused, message: error.message, refused: error };
  }
  if (error instanceof NoAnswerError) {
    return { exitCode: exitCode.noAnswer, message: error.message };
  }
  if (error instanceof UsageError) {
    return { exitCode: exitCode.usage, message: error.message };
  }
  if (error instanceof CommanderError) {
    return { exitCode: exitCode.usage, message: usageMessage(error) };
  }
  // Thrown by packages that are loaded on use: told by their names.
  if (error instanceof Error && (error.name === "CallError" || error.name === "MultipartError")) {
    return { exitCode: exitCode.usage, message: error.message };
  }
  const message = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
  return {
    exitCode: exitCode.internal,
    message: `zoom-im itself failed: ${message} --verbose shows where.`,
    stack: error instanceof Error ? error.stack : undefined,
  };
}

/** Commander repeats an unknown flag with its value, which may be anything; the value is left out. */
function usageMessage({ code, message }: CommanderError): string {
  if (code === "commander.help") {
    return "A command is missing.";
  }
  const text = message.replace(/^error: /, "").replace(/^(unknown option '-[^=']*)=.*'/s, "$1'");
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /^unknown option '-[^-]/.test(text) ? `${sentence}\n${leadingHyphen}: zoom-im groups get -- -abc` : sentence;
}
