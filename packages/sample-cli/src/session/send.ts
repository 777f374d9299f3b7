import {
  type Attempt,
  type BegunAttempt,
  InterruptedError,
  NoAnswerError,
  nameOf,
  watchAttempts,
} from "@partwise/call/command-line";
import type { ZoomClient } from "@partwise/zoom";
import { attemptWords } from "../attempts/attempt-words.js";
import { explainFailure } from "../attempts/explain-failure.js";
import type { Answer, Expected, ZoomCall } from "../contract/session.js";
import { RefusedError } from "../errors/refused-error.js";
import { assertUsable } from "./assert-usable.js";
import { interruptedError, interruptible } from "./interruptible.js";
import type { PerCall } from "./per-call.js";
import { refusal } from "./refusal.js";

/** Sends one call of a session. Throws what `Session.send` throws. */
export async function send<Data>(
  call: ZoomCall<Data>,
  expected: Expected,
  { client, perCall, signal, underWay, show, showBegun }: Sending,
): Promise<Answer<Data>> {
  const { policy, attempts, begin, giveUp } = watchAttempts(show, showBegun);
  const stop = interruptible(signal, attemptWords);
  underWay.add(stop.isChanging);
  try {
    const result = perCall.run(
      {
        attempt: (request, next, each) =>
          policy.attempt?.(request, (request) => stop.attempt(request, next, each), each) ?? next(request),
        begin,
      },
      () => call(client),
    );
    const { data, error, response } = await stop.race(result, { attempts });
    const last = attempts.at(-1);
    if (last === undefined) throw new NoAnswerError("The call ended without a request.");
    if (error !== undefined) throw refusal(last, error, attempts);
    const answer = { request: nameOf(last), status: response.status, data };
    assertUsable(answer, expected);
    return answer;
  } catch (error) {
    if (error instanceof RefusedError || error instanceof NoAnswerError) throw error;
    giveUp(error);
    if (signal.aborted && !(error instanceof InterruptedError))
      throw interruptedError(attempts, attemptWords);
    throw explainFailure(error, attempts);
  } finally {
    underWay.delete(stop.isChanging);
  }
}

/** What the calls of a session have in common. */
export interface Sending {
  readonly client: ZoomClient;
  readonly perCall: PerCall;
  readonly signal: AbortSignal;
  /** Tells of each call that is under way whether it is changing something. */
  readonly underWay: Set<() => boolean>;
  readonly show: (attempt: Attempt) => void;
  /** Told of each attempt as it goes out. */
  readonly showBegun: (attempt: BegunAttempt, before: Attempt | undefined) => void;
}
