import { releaseSources } from "../body/release-sources.js";
import { isItems } from "../contract/items.js";
import type { CallInit, CallResult } from "../contract/policy.js";
import { onAbort, onAbortWhileHeld } from "../signal/on-abort.js";

/**
 * Runs a call under a signal of its own, which follows the caller's. Once the call is rejected, by whatever, that
 * signal is aborted: nothing of the call is sent any more, and what is under way is given up.
 */
export async function endWithCall(
  init: CallInit,
  run: (init: CallInit) => Promise<CallResult>,
): Promise<CallResult> {
  const { signal } = init;
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const unfollow = signal ? onAbort(signal, abort) : undefined;
  try {
    const result = await run({ ...init, signal: controller.signal });
    // What the caller reads himself, the caller may still abort.
    const { data } = result;
    if (signal && (data instanceof ReadableStream || isItems(data))) onAbortWhileHeld(signal, abort, data);
    return result;
  } catch (error) {
    controller.abort(error);
    releaseSources(init.body, error);
    throw error;
  } finally {
    unfollow?.();
  }
}
