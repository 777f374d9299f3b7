import { CallError } from "@partwise/client";
import { TransportError } from "@partwise/policies";
import { NoAnswerError } from "../errors/no-answer-error.js";
import { type AttemptWords, attemptSentences, joined } from "./attempt-sentences.js";
import { type Attempt, nameOf } from "./watch-attempts.js";
import { certificateFault, type FailedCall, type WhatToDo } from "./what-to-do.js";

/**
 * The error of a call without a usable answer, with a message for a person at a terminal: what happened, how often the call
 * was tried, whether a change may have been made, and what to do. Undefined for any other error.
 */
export function noAnswer(
  error: unknown,
  attempts: readonly Attempt[],
  { whatToDo, spell = (sentence) => sentence, ...words }: FailureWords,
): NoAnswerError | undefined {
  const isUnreadable = error instanceof CallError && /^RESPONSE_/.test(error.code);
  if (!isUnreadable && !(error instanceof TransportError)) return undefined;
  const { code } = error;
  const message =
    error instanceof TransportError ? (certificateFault(error) ?? error.message) : error.message;
  const last = attempts.at(-1);
  const where = last ? `${nameOf(last)}: ` : "";
  const text = joined([
    `${where}${spell(wordsOf(message))}`,
    attemptSentences(attempts, words),
    `What to do: ${helpOf(whatToDo[code], { error, last })}`,
  ]);
  return new NoAnswerError(text, { code, status: last?.response?.status, attempts: attempts.length });
}

/** What a program says of failures, by the code of the error. */
export interface FailureWords extends AttemptWords {
  readonly whatToDo: WhatToDo;
  /** Changes the sentence that says what happened. */
  readonly spell?: (sentence: string) => string;
}

function helpOf(help: WhatToDo[string] | undefined, failed: FailedCall): string {
  return typeof help === "function" ? help(failed) : (help ?? "Try again later.");
}

/** The first sentence of a library's message, without the name of the call and without advice for programmers. */
function wordsOf(message: string): string {
  const [sentence = message] = /^.*?\.(?= |$)/s.exec(message) ?? [];
  return sentence
    .replace(/^[A-Z]+ \/\S*: /, "")
    .replace(/^T(?=he answer \()/, "t")
    .replace(/; check [^(;]*(?= \()/, "")
    .replace(/ \((total|firstByte)\)/, "");
}
