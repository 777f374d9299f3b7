import {
  type Attempt,
  attemptSentences,
  certificateHelp,
  connectionHelp,
  joined,
  NoAnswerError,
  noAnswer,
  redirectHelp,
  type WhatToDo,
} from "@partwise/call/command-line";
import { PolicyError } from "@partwise/zoom";
import { NoTokenError } from "../errors/no-token-error.js";
import { attemptWords } from "./attempt-words.js";

/**
 * Makes of the error of a call one with a message for a person at a terminal: what happened, how often the call was tried,
 * whether a change may have been made, and what to do. Any other error is given back as it is.
 */
export function explainFailure(
  error: unknown,
  attempts: readonly Attempt[],
  whatToDoIfRefused = checkCredentials,
): unknown {
  if (error instanceof PolicyError && error.code === "TOKEN") {
    return noToken(error, attempts, whatToDoIfRefused);
  }
  return noAnswer(error, attempts, { ...attemptWords, whatToDo, spell }) ?? error;
}

const whatToDo: WhatToDo = {
  CONNECTION: connectionHelp("base URL"),
  CERTIFICATE: certificateHelp("base URL"),
  NOT_HTTP: "Check the base URL: another server than Zoom's API may answer there.",
  INCOMPLETE:
    "Try again. If the answer is cut off again, check what stands between this machine and Zoom, such as a proxy.",
  TIMEOUT: "Try again later, or allow more time with --timeout.",
  REDIRECT: redirectHelp("--base-url"),
  TOO_LARGE: "Check the base URL: Zoom's answers are never that large.",
  RESPONSE_NOT_JSON: "Check the base URL, and whether a proxy or a login page answers in place of Zoom.",
};

function spell(sentence: string): string {
  return (
    sentence
      .replace("one of `hosts`", "a host of Zoom's")
      // The time that was left for this call is not what --timeout said.
      .replace(/not done after [\d.]+ ms/, "not done within --timeout")
  );
}

/** An error status of the token URL is a refusal. Any other failure to get a token counts as no answer. */
function noToken(
  { code, message, status, reason }: PolicyError,
  attempts: readonly Attempt[],
  whatToDoIfRefused: string,
): Error {
  const isRefusal = status !== undefined && status >= 400;
  const text = joined([
    message.replace(/: (try again later|use the URL where it leads|see that it is the right URL)\.$/, "."),
    attemptSentences(attempts, attemptWords),
    `What to do: ${whatToDoAtTokenUrl(status, whatToDoIfRefused)}`,
  ]);
  return isRefusal
    ? new NoTokenError(text, { code: reason ?? code, status })
    : new NoAnswerError(text, { code, status });
}

const checkCredentials =
  "Check the credentials, and that the app is active: ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET where they are set; otherwise sign in again with `zoom-im login`.";

function whatToDoAtTokenUrl(status: number | undefined = 0, ifRefused: string): string {
  if (status >= 500 || status === 429) return "Try again later.";
  return status >= 400
    ? ifRefused
    : "Check the network, and the base URL, which decides the token URL; then try again.";
}
