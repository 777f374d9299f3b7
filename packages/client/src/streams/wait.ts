/** Waits `milliseconds`, at most 24.8 days, or until one of the signals is aborted. Never rejects. */
export function wait(
  milliseconds: number,
  ...signals: readonly (AbortSignal | null | undefined)[]
): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(milliseconds, 2 ** 31 - 1));
    for (const signal of signals) signal?.addEventListener("abort", done, { once: true });
    if (signals.some((signal) => signal?.aborted)) done();
  });
}
