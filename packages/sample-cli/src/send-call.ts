import { createZoomClient } from "@partwise/zoom";
import type { CallFlags } from "./call-flags.js";
import { NoAnswerError, RefusedError } from "./errors.js";
import type { GroupCall } from "./group-call.js";
import { type Exchange, readAnswer } from "./read-answer.js";

/** Where a call goes, and the token it goes with. */
export interface Target {
  readonly baseUrl: string;
  readonly token: string;
}

/** The answer to a call that Zoom did not refuse. */
export interface Answer<Data> {
  /** Method and path, as sent. */
  readonly request: string;
  readonly status: number;
  readonly data: Data | undefined;
}

/**
 * Sends a call.
 * @throws RefusedError, NoAnswerError, and CallError for what cannot be sent
 */
export async function sendCall<Data>(
  call: GroupCall<Data>,
  { baseUrl, token }: Target,
  { timeout }: Pick<CallFlags, "timeout">,
  show: (exchange: Exchange) => void,
): Promise<Answer<Data>> {
  let last: Exchange | undefined;
  const observe = readAnswer((exchange) => {
    last = exchange;
    show(exchange);
  });
  const client = createZoomClient({ baseUrl, token, policies: [observe] });
  const { data, error, response } = await call(client, { signal: AbortSignal.timeout(timeout * 1000) });
  if (last === undefined) {
    throw new NoAnswerError("The call ended without a request.");
  }
  const request = `${last.request.method} ${new URL(last.request.url).pathname}`;
  if (error !== undefined) {
    throw new RefusedError(request, error, last.body);
  }
  return { request, status: response.status, data };
}
