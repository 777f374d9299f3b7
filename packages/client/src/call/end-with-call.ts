import { releaseSources } from "../body/release-sources.js";
import { isItems } from "../contract/items.js";
import type { CallInit, CallResult } from "../contract/policy.js";
import { isStream } from "../request/is-stream.js";
import { onAbort, onAbortWhileHeld } from "../signal/on-abort.js";

/**
 * Runs a call under a signal of its own, which follows the caller's. When the call is rejected, for any reason, the signal
 * is aborted: running attempts are given up, and no attempt begins.
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
    // The caller reads these data later, and may still abort reading.
    const { data } = result;
    if (signal && (isStream(data) || isItems(data))) onAbortWhileHeld(signal, abort, data);
    return result;
  } catch (error) {
    controller.abort(error);
    releaseSources(init.body, error);
    throw error;
  } finally {
    unfollow?.();
  }
}
