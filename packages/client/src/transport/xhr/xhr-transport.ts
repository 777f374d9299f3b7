import type { Fetch } from "../../contract/policy.js";
import { globalFetch } from "../../request/global-fetch.js";
import type { OnProgress } from "../shared/request-fields.js";
import { ProgressRequest } from "./progress-request.js";
import { sendByXhr } from "./send-by-xhr.js";

/**
 * A transport for pages and their workers that reports the progress of uploads. A call with `onProgress` uses
 * XMLHttpRequest, since fetch reports no progress; every other call uses global fetch. Spread the transport into the options
 * of `createClient`.
 * @see https://xhr.spec.whatwg.org/
 * @example
 * ```ts
 * const files = createClient({ baseUrl: "https://files.example.com/v1", operations, ...xhrTransport() });
 * await files.POST("/files", { body: { name, content: input.files[0] }, onProgress: ({ sent, total }) => show(sent, total) });
 * ```
 */
export function xhrTransport({ onProgress }: XhrTransportOptions = {}): XhrTransport {
  const fetch: Fetch = (request, init) => {
    const progress = ProgressRequest.progressOf(request) ?? onProgress;
    return progress === undefined ? globalFetch(request, init) : sendByXhr(request, init, progress);
  };
  return { fetch, Request: ProgressRequest };
}

/** The options for `createClient`; there are no connections to close. */
export interface XhrTransport {
  /** Sends calls with `onProgress` over XMLHttpRequest, others over global fetch. */
  readonly fetch: Fetch;
  /** The Request class that this fetch takes. */
  readonly Request: typeof Request;
}

/** Options of all calls over one transport. */
export interface XhrTransportOptions {
  /** Called during the uploads of all calls without their own `onProgress`. All calls then use XMLHttpRequest. */
  readonly onProgress?: OnProgress;
}
