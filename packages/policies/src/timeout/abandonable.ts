/**
 * Makes a pair of functions that gives work up without an AbortSignal, whose listeners cost more than the rest of a
 * limit.
 */
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

/** Gives work up even if the work ignores signals. */
export interface Abandonable {
  /** Calls `stop` and rejects the promise of `race`. Only the first reason counts. */
  readonly giveUp: (reason: unknown) => void;
  /** Settles as `work` does, or rejects when the work is given up. Calls `end` first, and maps the result by `give`. */
  readonly race: <T>(work: Promise<T>, end: () => void, give?: (result: T) => T) => Promise<T>;
}
