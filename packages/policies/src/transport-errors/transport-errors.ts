import type { Call, CallResult, Policy, SendAttempt } from "@partwise/client";
import { parseUrl } from "@partwise/client/urls";
import { toTransportError } from "./to-transport-error.js";

/**
 * Turns what fetch rejects with into a TransportError that says what happened, to which call, and what to do.
 * Put it outside of `retry`, or anywhere else.
 */
export const transportErrors = {
  call: (call: Call, next: (call: Call) => Promise<CallResult>) =>
    next(call).catch((error) => {
      throw toTransportError(error, nameOf(call), "read");
    }),
  leavesNothing: true,
  attempt: (request: Request, next: SendAttempt, call: Call) =>
    next(request).catch((error) => {
      throw toTransportError(error, `${nameOf(call)}: ${originOf(request.url)}`, "send");
    }),
} satisfies Policy;

/** How messages name a call: nothing of its values. */
export function nameOf({ method, path }: Pick<Call, "method" | "path">): string {
  return `${method} ${path}`;
}

function originOf(url: string): string {
  return parseUrl(url)?.origin ?? "the server";
}
