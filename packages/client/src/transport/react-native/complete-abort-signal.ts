/** Gives AbortSignal `reason` and `throwIfAborted`, which React Native's lacks. Does nothing where both are there. */
export function completeAbortSignal(): void {
  const { prototype: signals } = AbortSignal;
  if ("throwIfAborted" in signals) return;
  const { prototype: controllers } = AbortController;
  const reasons = new WeakMap<AbortSignal, unknown>();
  const { abort } = controllers;
  const define = (to: object, name: string, given: PropertyDescriptor & ThisType<AbortSignal>) =>
    Object.defineProperty(to, name, { configurable: true, ...given });
  define(controllers, "abort", {
    writable: true,
    value(this: AbortController, reason: unknown = abortError()) {
      if (!this.signal.aborted) reasons.set(this.signal, reason);
      abort.call(this);
    },
  });
  define(signals, "reason", {
    get() {
      return reasons.get(this);
    },
    // Expo's AbortSignal.timeout() sets its reason.
    set(reason: unknown) {
      reasons.set(this, reason);
    },
  });
  define(signals, "throwIfAborted", {
    writable: true,
    value() {
      if (this.aborted) throw this.reason;
    },
  });
}

function abortError(): Error {
  return Object.assign(new Error("This operation was aborted."), { name: "AbortError" });
}
