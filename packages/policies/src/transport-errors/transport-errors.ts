import type { Call, CallResult, Policy, SendAttempt } from "@partwise/client";
import { parseUrl } from "@partwise/client/urls";
import { toTransportError } from "./to-transport-error.js";

/**
 * Turns rejections of fetch into TransportErrors, whose message names the call, the failure and what to do. Put this
 * policy before `retry`.
 * @example
 * ```ts
 * createClient({ operations, policies: [transportErrors, retry()] });
 * ```
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

/** How messages name a call: method and path template, without the values of parameters. */
export function nameOf({ method, path }: Pick<Call, "method" | "path">): string {
  return `${method} ${path}`;
}

function originOf(url: string): string {
  return parseUrl(url)?.origin ?? "the server";
}
