import { TransportError } from "@partwise/zoom";

/** Aborts `signal` once nothing has moved for some seconds. */
export function stallWatch(seconds: number): StallWatch {
  const controller = new AbortController();
  const start = () =>
    setTimeout(() => {
      controller.abort(
        new TransportError(
          "TIMEOUT",
          `nothing moved for ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
        ),
      );
    }, seconds * 1000);
  const timer = start();
  return {
    signal: controller.signal,
    moved: () => void timer.refresh(),
    end: () => clearTimeout(timer),
  };
}

/** The watch over one call. */
export interface StallWatch {
  readonly signal: AbortSignal;
  /** Tells that bytes have moved. */
  moved(): void;
  /** Ends the watch. */
  end(): void;
}
