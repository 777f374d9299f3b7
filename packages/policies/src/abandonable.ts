/** Work that can be given up, whether or not what does it listens to the signal. */
export interface Abandonable {
  readonly signal: AbortSignal;
  /** Aborts the signal, and rejects what is raced. */
  readonly giveUp: (reason: unknown) => void;
  /** Settles as `work` does, or rejects once it is given up; `end` is called first in either case. */
  readonly race: <T>(work: Promise<T>, end: () => void) => Promise<T>;
}

/** Makes the means to give one piece of work up. Without the listeners of a signal, which cost more than all else here. */
export function abandonable(): Abandonable {
  const controller = new AbortController();
  let abandon: ((reason: unknown) => void) | undefined;
  return {
    signal: controller.signal,
    giveUp: (reason) => {
      controller.abort(reason);
      abandon?.(controller.signal.reason);
    },
    race: (work, end) =>
      new Promise((resolve, reject) => {
        abandon = (reason) => {
          end();
          reject(reason);
        };
        if (controller.signal.aborted) abandon(controller.signal.reason);
        work.then(
          (result) => {
            end();
            resolve(result);
          },
          (error) => {
            end();
            reject(error);
          },
        );
      }),
  };
}
