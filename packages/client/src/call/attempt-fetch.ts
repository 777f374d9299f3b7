import { isMultipart } from "@partwise/multipart/page";
import type { EncodedBody } from "../body/encoded-body.js";
import { type AroundAttempt, aroundAttempt, type Call, type Fetch } from "../contract/policy.js";
import type { Way } from "./choose-way.js";
import { loadCallCode } from "./load-call-code.js";

/**
 * The fetch of one call, which openapi-fetch calls for each attempt: the Content-Type of a multipart body is kept, then
 * come the attempt seams, then `send`. What the body is read from is looked after all the while.
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
    // A seam may reject without sending anything.
    return lookAfter(
      contentType && isMultipart(contentType) && request.headers.get("content-type") !== contentType
        ? loadCallCode().then(({ keepContentType }) => attempt(keepContentType(request, contentType)))
        : attempt(request),
    );
  };
}
