import type { Fetch } from "@partwise/client";

/**
 * A fetch that keeps the bytes of each answer beside the client's reading of them, so that the page shows an answer also where
 * it breaks its description. The items of a stream are left to the client, which gives them as they come.
 */
export function keepAnswers(
  fetch: Fetch,
  isStream: (response: Response) => boolean,
  seen: (kept: KeptAnswer) => void,
): Fetch {
  return async (request, init) => {
    const response = await fetch(request, init);
    if (isStream(response)) {
      seen({ response, body: undefined });
      return response;
    }
    const body = await response.blob();
    seen({ response, body });
    const { status, statusText, headers } = response;
    const isEmpty = request.method === "HEAD" || [204, 205, 304].includes(status);
    const copy = new Response(isEmpty ? null : body, { status, statusText, headers });
    return Object.defineProperties(copy, {
      url: { value: response.url },
      redirected: { value: response.redirected },
    });
  };
}

/** An answer, and its bytes; undefined for a stream. */
export interface KeptAnswer {
  readonly response: Response;
  readonly body: Blob | undefined;
}
