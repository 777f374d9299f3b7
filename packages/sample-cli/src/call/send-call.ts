import { type Attempt, NoAnswerError, nameOf, noteOf, watchAttempts } from "@partwise/call/command-line";
import { createZoomClient, type ZoomError } from "@partwise/zoom";
import { attemptWords } from "../attempts/attempt-words.js";
import { explainFailure } from "../attempts/explain-failure.js";
import { RefusedError } from "../errors/refused-error.js";
import type { CallFlags } from "../flags/call-flags.js";
import type { Credentials } from "../terminal/credentials.js";
import type { GroupCall } from "./group-call.js";

/**
 * Sends a call with all the policies of a Zoom client.
 * @throws RefusedError, NoAnswerError, NoTokenError; CallError and PolicyError `SETTINGS` for what cannot be sent
 */
export async function sendCall<Data>(
  call: GroupCall<Data>,
  target: Target,
  { timeout }: Pick<CallFlags, "timeout">,
  show: (attempt: Attempt, before: Attempt | undefined) => void,
): Promise<Answer<Data>> {
  const { policy, attempts, giveUp } = watchAttempts(show);
  const total = timeout * 1000;
  const limits = { total, firstByte: Math.min(total, longestFirstByte) };
  const client = createZoomClient({ ...target, timeout: limits, policies: [policy] });
  const { data, error, response } = await call(client).catch((error: unknown) => {
    giveUp(error);
    throw explainFailure(error, attempts);
  });
  const last = attempts.at(-1);
  if (last === undefined) {
    throw new NoAnswerError("The call ended without a request.");
  }
  if (error !== undefined) {
    const { length } = attempts;
    const note = isSuccess(error) ? "" : noteOf(attempts, attemptWords);
    throw new RefusedError(nameOf(last), error, { attempts: length, note, whatToDo: whatToDo(error) });
  }
  return { request: nameOf(last), status: response.status, data };
}

/** The server that is called, and the credentials for it. */
export type Target = { readonly baseUrl: string } & Credentials;

/** The answer to a call that Zoom did not refuse. */
export interface Answer<Data> {
  /** Method and path, as sent. */
  readonly request: string;
  readonly status: number;
  readonly data: Data | undefined;
}

/** Milliseconds to wait for the first byte of an answer. */
const longestFirstByte = 30_000;

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
