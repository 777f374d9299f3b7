import type { RecordedRequest } from "./recorded-request.js";

/** Makes the record of a listener, which keeps the newest 1000 requests. */
export function createRequestList(): RequestList {
  const requests: RecordedRequest[] = [];
  let dropped = 0;
  return {
    requests,
    add: (request) => {
      requests.push(request);
      if (requests.length <= recordedRequestLimit) return;
      requests.shift();
      dropped += 1;
    },
    clear: () => {
      requests.length = 0;
      dropped = 0;
    },
    get dropped() {
      return dropped;
    },
  };
}

/** How many requests a server records; older ones are dropped. */
const recordedRequestLimit = 1000;

/** The record of a listener. */
export interface RequestList {
  /** The newest requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** How many older requests are no longer in the record. */
  readonly dropped: number;
  add(request: RecordedRequest): void;
  clear(): void;
}
