import { type CallFacts, exitCode, type NoAnswerError } from "@partwise/call/command-line";
import { CommanderError } from "commander";
import type { NoTokenError } from "../errors/no-token-error.js";
import type { RefusedError } from "../errors/refused-error.js";
import type { UnknownNameError } from "../errors/unknown-name-error.js";
import { leadingHyphen } from "../flags/group-argument.js";

/** A failure as it is printed. */
export interface Failure {
  readonly exitCode: number;
  readonly message: string;
  /** Set where a call has no usable answer. */
  readonly facts?: CallFacts;
  /** Set where Zoom refused. */
  readonly refused?: RefusedError;
  /** Set where a name has no match, or several: the ids of those. */
  readonly matches?: readonly string[];
  /** Set where the program itself is at fault. */
  readonly stack?: string | undefined;
}

/**
 * The failure that an error stands for, found by the name of the error: each bundle has its own copy of the error classes, so
 * `instanceof` does not hold.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) {
    return { exitCode: exitCode.usage, message: usageMessage(error) };
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  switch (name) {
    case "RefusedError":
      return { exitCode: exitCode.refused, message, refused: error as RefusedError };
    case "NoTokenError":
      return { exitCode: exitCode.refused, message, facts: (error as NoTokenError).facts };
    case "NoAnswerError":
      return { exitCode: exitCode.noAnswer, message, facts: (error as NoAnswerError).facts };
    case "UnknownNameError":
      return { exitCode: exitCode.refused, message, matches: (error as UnknownNameError).matches };
    case "InterruptedError":
      return { exitCode: exitCode.interrupted, message };
    case "UsageError":
    case "CallError":
    case "PolicyError":
    case "MultipartError":
      return { exitCode: exitCode.usage, message };
    default:
      return {
        exitCode: exitCode.internal,
        message: `zoom-im itself failed: ${message.split("\n", 1)[0]} (--verbose shows where)`,
        stack,
      };
  }
}

/** What the JSON document says of a failure. */
export function documentOf({ message, refused, facts, matches }: Failure): Readonly<Record<string, unknown>> {
  if (refused === undefined) return { message, ...facts, ...(matches && { matches }) };
  const { request, refusal, notes } = refused;
  const { attempts, whatToDo, retryAfter } = notes;
  return { ...refusal, message, request, attempts, whatToDo, retryAfter };
}

/** Commander repeats an unknown flag together with its value. The value is left out, since it may be a secret. */
function usageMessage({ code, message }: CommanderError): string {
  if (code === "commander.help") {
    return "A command is missing: choose one of the list above.";
  }
  const text = message.replace(/^error: /, "").replace(/^(unknown option '-[^=']*)=.*'/s, "$1'");
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /^unknown option '-[^-]/.test(text)
    ? `${sentence}\n${leadingHyphen}: zoom-im groups get -- -abc`
    : `${sentence}${/\(Did you mean/.test(text) ? "" : "\nAdd --help to see the arguments and flags."}`;
}
