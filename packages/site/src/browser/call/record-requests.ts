import type { Fetch } from "@partwise/client";

/**
 * A transport around another one, with the same face, that records what is sent: the last request as the client hands it over,
 * headers and body, and its answer. The body is kept by reference, so that a file is not read for the record.
 */
export function recordRequests(transport: Transport, seen: (request: SentRequest) => void): Transport {
  const bodies = new WeakMap<Request, Blob>();
  class RecordedRequest extends transport.Request {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      super(input, init);
      const { body } = init;
      const kept = typeof input === "object" && "method" in input ? bodies.get(input) : undefined;
      if (typeof body === "string") bodies.set(this, new Blob([body]));
      else if (body instanceof Blob) bodies.set(this, body);
      else if (kept !== undefined && body === undefined) bodies.set(this, kept);
    }
  }
  const fetch: Fetch = (request, init) => {
    const { method, url, headers } = request;
    seen({ method, url, headers: [...headers], body: bodies.get(request) });
    return transport.fetch(request, init);
  };
  return { fetch, Request: RecordedRequest };
}

/** What `createClient` takes of a transport. */
export interface Transport {
  readonly fetch: Fetch;
  readonly Request: typeof Request;
}

/** A request as it went out. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Undefined where there is none. */
  readonly body: Blob | undefined;
}
