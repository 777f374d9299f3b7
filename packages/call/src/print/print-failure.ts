import { exitCode } from "../errors/exit-code.js";
import type { NoAnswerError } from "../errors/no-answer-error.js";
import type { RefusedError } from "../errors/refused-error.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { answerText } from "./answer-text.js";
import { printDocument } from "./print-document.js";

/** Prints why a call failed to stderr, with `json` also to stdout as a document, and gives the exit code. */
export function printFailure(
  error: unknown,
  terminal: Terminal,
  { program, json, verbose }: { readonly program: string; readonly json: boolean; readonly verbose: boolean },
): number {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const refused = name === "RefusedError" ? (error as RefusedError).facts : undefined;
  const code = codes[name] ?? exitCode.internal;
  const isInternal = code === exitCode.internal;
  const text = isInternal
    ? `${program} itself failed: ${message.split("\n", 1)[0]} (--verbose shows where)`
    : message;
  const lines = [
    ` ${visible(text, "\n")}`,
    ...(refused?.note ? [refused.note] : []),
    ...(refused && hasBody(refused.body) ? [`Answer: ${answerText(refused.body)}`] : []),
    ...(isInternal && verbose && stack ? [visible(stack, "\n")] : []),
  ];
  terminal.err(`${program}:`, "red");
  terminal.err(`${lines.join("\n")}\n`);
  if (json) {
    const { note, ...facts } = refused ?? { note: "", ...(error as Partial<NoAnswerError>).facts };
    printDocument(terminal, { exitCode: code, error: { message, ...facts } });
  }
  return code;
}

function hasBody(body: unknown): boolean {
  return body !== undefined && body !== null && body !== "";
}

const codes: Readonly<Record<string, number>> = {
  RefusedError: exitCode.refused,
  NoAnswerError: exitCode.noAnswer,
  UsageError: exitCode.usage,
  CodegenError: exitCode.usage,
  CallError: exitCode.usage,
  PolicyError: exitCode.usage,
  MultipartError: exitCode.usage,
  InterruptedError: exitCode.interrupted,
};
