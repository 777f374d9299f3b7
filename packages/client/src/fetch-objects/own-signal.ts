import type { AttemptController, TransportSignal } from "../signal/attempt-signal.js";

/** Makes a controller whose signal keeps a list of listeners: an AbortController costs as much as all else of a call. */
export function makeOwnController(): AttemptController {
  const signal = new OwnSignal();
  return { signal, abort: (reason) => OwnSignal.abort(signal, reason) };
}

class OwnSignal implements TransportSignal {
  aborted = false;
  reason: unknown;
  readonly #listeners: (() => void)[] = [];

  static abort(signal: OwnSignal, reason: unknown): void {
    if (signal.aborted) return;
    signal.aborted = true;
    signal.reason = reason ?? new DOMException("This operation was aborted", "AbortError");
    for (const listener of [...signal.#listeners]) listener();
  }

  toAbortSignal(): AbortSignal {
    const controller = new AbortController();
    const abort = () => controller.abort(this.reason);
    if (this.aborted) abort();
    else this.addEventListener("abort", abort);
    return controller.signal;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    const at = this.#listeners.indexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }
}
