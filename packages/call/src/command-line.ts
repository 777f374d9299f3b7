/** What a program of its own, such as one for a single API, is built of. */
export { type OutputFile, openOutput } from "./answer/open-output.js";
export { assertUtf8 } from "./arguments/assert-utf8.js";
export { type AttemptWords, attemptSentences, joined, noteOf } from "./attempts/attempt-sentences.js";
export { noAnswer } from "./attempts/no-answer.js";
export { showAttempt, showBegunAttempt } from "./attempts/show-attempt.js";
export { showWaits, type Waits } from "./attempts/show-waits.js";
export {
  type Attempt,
  type AttemptWatch,
  type BegunAttempt,
  nameOf,
  watchAttempts,
} from "./attempts/watch-attempts.js";
export {
  certificateHelp,
  connectionHelp,
  redirectHelp,
  type WhatToDo,
} from "./attempts/what-to-do.js";
export { type CurlRequest, curlLines } from "./curl/curl-lines.js";
export { formFlags } from "./curl/form-flags.js";
export { shellQuote } from "./curl/shell-quote.js";
export { exitCode } from "./errors/exit-code.js";
export { InterruptedError } from "./errors/interrupted-error.js";
export { type CallFacts, NoAnswerError } from "./errors/no-answer-error.js";
export { UsageError } from "./errors/usage-error.js";
export { readSeconds } from "./flags/read-seconds.js";
export { readYesOrNo } from "./flags/read-yes-or-no.js";
export { limitOf, numberOf, textOf, textWithin } from "./flags/text-within.js";
export { answerText } from "./print/answer-text.js";
export { printJson } from "./print/print-json.js";
export { shortened } from "./print/shortened.js";
export type { DescribedSchema } from "./schema/described-schema.js";
export { answerPointer, formPointer, type Pointer, pointerOf, printPointer } from "./schema/pointer.js";
export { recordOf, resolveSchema, type Schema, valueAt } from "./schema/resolve-schema.js";
export { dryRun } from "./send/dry-run.js";
export { redacted } from "./terminal/redact.js";
export { createTerminal, type ProcessTerminal, type Style, type Terminal } from "./terminal/terminal.js";
export { visible } from "./terminal/visible.js";
