import { isMultipart } from "@partwise/multipart/page";
import type { EncodedBody } from "../body/encoded-body.js";
import { type AroundAttempt, aroundAttempt, type Call, type Fetch } from "../contract/policy.js";
import type { Way } from "./choose-way.js";
import { loadCallCode } from "./load-call-code.js";

/**
 * Makes the fetch that openapi-fetch calls. It restores the Content-Type of a multipart body that a middleware dropped, runs
 * the attempt seams around `send`, and watches over the sources of the body until the answer arrives.
 */
export function attemptFetch(
  seams: readonly AroundAttempt[],
  call: Call,
  encoded: EncodedBody | undefined,
  fetch: Fetch,
  send: Way["send"],
): Fetch {
  const contentType = encoded?.contentType;
  const lookAfter = encoded?.lookAfter ?? ((answer) => answer);

  return (request, options) => {
    const attempt = aroundAttempt(seams, call, (request, init) => {
      call.init.signal?.throwIfAborted();
      return lookAfter(
        send(request, options && init ? { ...options, ...init } : (init ?? options), fetch, init),
      );
    });
    // A second time, around the seams: a seam may reject without sending.
    return lookAfter(
      contentType && isMultipart(contentType) && request.headers.get("content-type") !== contentType
        ? loadCallCode().then((code) => attempt(code.keepContentType(request, contentType)))
        : attempt(request),
    );
  };
}
