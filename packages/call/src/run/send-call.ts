import type { Policy } from "@partwise/client";
import type { OnProgress } from "@partwise/client/node";
import { type RetryOptions, redirect, retry, timeout, transportErrors } from "@partwise/policies";
import { type AttemptWords, attemptSentences, joined, noteOf } from "../attempts/attempt-sentences.js";
import { noAnswer } from "../attempts/no-answer.js";
import { type Attempt, type BegunAttempt, nameOf, watchAttempts } from "../attempts/watch-attempts.js";
import { certificateHelp, connectionHelp, redirectHelp, type WhatToDo } from "../attempts/what-to-do.js";
import { InterruptedError } from "../errors/interrupted-error.js";
import { NoAnswerError } from "../errors/no-answer-error.js";
import { RefusedError } from "../errors/refused-error.js";
import { type DescribedCall, sendDescribed } from "./described-call.js";
import type { EnvironmentCredentials } from "./environment-credentials.js";

/**
 * Sends a call: limited in time, tried again where that is safe, redirects followed within the origin.
 * @throws {RefusedError} when the server refuses
 * @throws {NoAnswerError} when no usable answer comes
 * @throws {InterruptedError} when the signal of the call is aborted
 */
export async function sendCall(call: DescribedCall, options: SendOptions): Promise<Answer> {
  const { policy, attempts, begin, giveUp } = watchAttempts(options.show, options.showBegun);
  const policies: Policy[] = [
    timeout(options.seconds === undefined ? {} : { total: options.seconds * 1000, firstByte: Infinity }),
    policy,
    // `retry` has the attempt seam of `transportErrors` already.
    { call: transportErrors.call as NonNullable<Policy["call"]>, leavesNothing: true },
    retry({ onWait: options.onWait }),
    redirect(),
    {
      leavesNothing: true,
      attempt: (request, next) => {
        begin();
        return next(request);
      },
    },
  ];
  const fail = (error: unknown) => {
    if (call.init.signal?.aborted) return interrupted(attempts);
    return noAnswer(error, attempts, { ...words, whatToDo }) ?? error;
  };
  const { data, error, response } = await sendDescribed(call, {
    ...options,
    baseUrl: call.baseUrl,
    policies,
  }).catch((error: unknown) => {
    giveUp(error);
    throw fail(error);
  });
  const last = attempts.at(-1);
  if (last === undefined) throw new NoAnswerError("The call ended without a request.");
  const request = nameOf(last);
  const { status, statusText, headers } = response;
  if (!response.ok) {
    const body = error instanceof Blob ? `${error.size} bytes of ${error.type || "an unknown type"}` : error;
    throw new RefusedError({
      request,
      status,
      statusText,
      body,
      attempts: attempts.length,
      note: noteOf(attempts, words),
    });
  }
  const brokeOff = (cause: unknown) =>
    !call.init.signal?.aborted && /^(TypeError|AbortError|Error)$/.test((cause as Error).name)
      ? new NoAnswerError(`${request}: the answer (${status}) was cut short. What to do: ${cutShort}`, {
          code: "INCOMPLETE",
          status,
          attempts: attempts.length,
        })
      : fail(cause);
  return { request, status, data, contentType: headers.get("content-type") ?? "", fail: brokeOff };
}

/** What stands around a call. */
export interface SendOptions extends EnvironmentCredentials {
  /** Undefined for the times of `timeout`. */
  readonly seconds: number | undefined;
  readonly onProgress: OnProgress | undefined;
  readonly show: (attempt: Attempt) => void;
  /** Told of each attempt as it starts. */
  readonly showBegun: (attempt: BegunAttempt, before: Attempt | undefined) => void;
  readonly onWait: NonNullable<RetryOptions["onWait"]>;
}

/** The answer to a call that the server did not refuse. */
export interface Answer {
  /** Method and path, as sent. */
  readonly request: string;
  readonly status: number;
  readonly contentType: string;
  /** A stream of bytes, items that come one by one, or undefined for an answer without a body. */
  readonly data: unknown;
  /** Makes of an error of reading the answer one with a message for a person. */
  readonly fail: (error: unknown) => unknown;
}

const words: AttemptWords = {
  mayHaveBeenMade: () => "The change may have been made all the same: look before you repeat the call.",
  isSent: () => true,
};

/** The error of a call that Ctrl-C has ended. */
function interrupted(attempts: readonly Attempt[]): InterruptedError {
  return new InterruptedError(
    joined(["Interrupted.", attemptSentences(attempts, words) || "Nothing was changed."]),
  );
}

const cutShort =
  "Try again. If the answer is cut off again, check what stands between this machine and the server, such as a proxy.";

const whatToDo: WhatToDo = {
  CONNECTION: connectionHelp("server's URL"),
  CERTIFICATE: certificateHelp("server's URL"),
  NOT_HTTP: "Check the server's URL: something else than an HTTP server answers there.",
  INCOMPLETE: cutShort,
  TIMEOUT: "Try again later, or allow more time with --timeout.",
  REDIRECT: redirectHelp("--server"),
  TOO_LARGE: "Write the answer to a file with --output.",
  RESPONSE_NOT_JSON: "--output FILE writes the answer as it came.",
};
