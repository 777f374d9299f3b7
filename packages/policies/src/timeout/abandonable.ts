/** Makes the means to give one piece of work up. Without the listeners of a signal, which cost more than all else here. */
export function abandonable(stop: (reason: unknown) => void): Abandonable {
  let given: { readonly reason: unknown } | undefined;
  let abandon: ((reason: unknown) => void) | undefined;
  return {
    giveUp: (reason) => {
      if (given) return;
      given = { reason };
      stop(reason);
      abandon?.(reason);
    },
    race: (work, end, give) =>
      new Promise((resolve, reject) => {
        abandon = (reason) => {
          end();
          reject(reason);
        };
        if (given) abandon(given.reason);
        work.then(
          (result) => {
            end();
            resolve(give ? give(result) : result);
          },
          (error) => {
            end();
            reject(error);
          },
        );
      }),
  };
}

/** Work that can be given up, whether or not what does it listens to a signal. */
export interface Abandonable {
  /** Calls `stop`, and rejects what is raced. The first reason counts. */
  readonly giveUp: (reason: unknown) => void;
  /** Settles as `work` does, or rejects once it is given up; `end` is called first in either case. `give` makes the result. */
  readonly race: <T>(work: Promise<T>, end: () => void, give?: (result: T) => T) => Promise<T>;
}
