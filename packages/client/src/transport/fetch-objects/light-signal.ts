import type { AttemptController } from "../../request/request-class.js";

/** What a transport asks of an AbortSignal. Each native one costs as much as all else that is done for a call. */
export class LightSignal {
  aborted = false;
  reason: unknown;
  readonly #listeners: (() => void)[] = [];

  static isLight(signal: object): boolean {
    return #listeners in signal;
  }

  /** A native one that follows it, for code that is not ours. */
  static native(this: void, signal: AbortSignal): AbortSignal {
    if (!LightSignal.isLight(signal)) return signal;
    const controller = new AbortController();
    const abort = () => controller.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
    return controller.signal;
  }

  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    const at = this.#listeners.indexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  static abort(signal: LightSignal, reason: unknown): void {
    if (signal.aborted) return;
    signal.aborted = true;
    signal.reason = reason ?? new DOMException("This operation was aborted", "AbortError");
    for (const listener of [...signal.#listeners]) listener();
  }
}

/** Makes a controller whose signal only the transports here understand. */
export function makeLightController(): AttemptController {
  const signal = new LightSignal();
  return {
    signal: signal as unknown as AbortSignal,
    abort: (reason) => LightSignal.abort(signal, reason),
  };
}
