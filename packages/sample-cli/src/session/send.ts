import { type Attempt, NoAnswerError, nameOf, noteOf, watchAttempts } from "@partwise/call/command-line";
import type { ZoomClient, ZoomError } from "@partwise/zoom";
import { attemptWords } from "../attempts/attempt-words.js";
import { explainFailure } from "../attempts/explain-failure.js";
import { RefusedError } from "../errors/refused-error.js";
import { assertUsable } from "./assert-usable.js";
import { interruptible } from "./interruptible.js";
import type { PerCall } from "./per-call.js";
import type { Answer, Expected, ZoomCall } from "./session.js";

/** Sends one call of a session. Throws what `Session.send` throws. */
export async function send<Data>(
  call: ZoomCall<Data>,
  expected: Expected,
  { client, perCall, signal, underWay, show }: Sending,
): Promise<Answer<Data>> {
  const { policy, attempts, giveUp } = watchAttempts(show);
  const stop = interruptible(signal, attemptWords);
  underWay.add(stop.isChanging);
  try {
    const result = perCall.run(
      (request, next, each) =>
        policy.attempt?.(request, (request) => stop.attempt(request, next, each), each) ?? next(request),
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
  readonly show: (attempt: Attempt, before: Attempt | undefined) => void;
}

function refusal(last: Attempt, error: ZoomError, attempts: readonly Attempt[]): RefusedError {
  const note = isSuccess(error) ? "" : noteOf(attempts, attemptWords);
  return new RefusedError(nameOf(last), error, {
    attempts: attempts.length,
    note,
    whatToDo: whatToDo(error),
  });
}

/** Zoom refuses some calls with a status of 2xx. */
function isSuccess({ status }: ZoomError): boolean {
  return status >= 200 && status < 300;
}

function whatToDo({ help, status, trackingId }: ZoomError): string {
  if (help !== undefined) return help;
  if (status === 408) return "Try again later.";
  if (status < 400) return "Check the base URL: Zoom's API never answers with this status.";
  return trackingId === undefined
    ? "Check the base URL; --verbose shows what was sent, and what came back."
    : "Read the answer above. Zoom's support can find the call by its tracking id.";
}
