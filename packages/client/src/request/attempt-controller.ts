import type { AttemptController } from "../signal/attempt-signal.js";

/**
 * Makes a controller that gives one attempt up: an AbortController, or over a transport of Partwise a TransportSignal and
 * its `abort`, which takes a tenth of the time. The signal is for `next` alone.
 */
export function attemptController(request: Request): AttemptController {
  const own = request as { readonly [controllerOf]?: () => AttemptController };
  return own[controllerOf]?.() ?? new AbortController();
}

/** On a transport's own Request: makes an AttemptController whose signal is a TransportSignal. */
export const controllerOf: unique symbol = Symbol.for("@partwise/client.controllerOf");
