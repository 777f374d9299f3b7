import type { OnProgress } from "../shared/request-fields.js";
import { exchange } from "./exchange.js";
import { ProgressRequest } from "./progress-request.js";
import { refuseOptions } from "./refuse-options.js";

/**
 * `fetch` over XMLHttpRequest. The answer is given when its body is complete.
 * @throws TypeError when there is no answer, or for an option that XMLHttpRequest does not have; the signal's reason
 * after an abort
 */
export async function sendByXhr(
  request: Request,
  init: RequestInit | undefined,
  onProgress: OnProgress,
): Promise<Response> {
  const signal = init?.signal ?? request.signal;
  signal.throwIfAborted();
  refuseOptions(request);
  const body = await ProgressRequest.bodyOf(request);
  signal.throwIfAborted();
  const { method, url, headers, credentials } = request;
  return exchange({ method, url, headers, credentials, body, signal, onProgress });
}
