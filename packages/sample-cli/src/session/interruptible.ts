import {
  type Attempt,
  type AttemptWatch,
  type AttemptWords,
  attemptSentences,
  InterruptedError,
  joined,
} from "@partwise/call/command-line";
import type { Policy } from "@partwise/client";

/**
 * Makes one call interruptible. A call that only reads, or that waits between attempts, ends at the signal; an attempt to
 * change something comes to its end, and is not made again.
 */
export function interruptible(signal: AbortSignal, words: AttemptWords): Interruptible {
  let underWay: string | undefined;
  let watched: readonly Attempt[] = [];
  let give: (error: unknown) => void = () => {};
  const interrupted = new Promise<never>((_, reject) => {
    give = reject;
  });
  interrupted.catch(() => {});
  const end = () => give(interruptedError(watched, words));
  const onAbort = () => {
    if (!isChange(underWay)) end();
  };
  return {
    attempt: async (request, next) => {
      if (signal.aborted) throw new InterruptedError("Interrupted.");
      underWay = request.method;
      let isDone = false;
      try {
        const response = await next(request);
        isDone = response.ok;
        return response;
      } finally {
        underWay = undefined;
        // By then, the attempt is among those that are watched.
        if (signal.aborted && !isDone) setImmediate(end);
      }
    },
    isChanging: () => isChange(underWay),
    race: async (result, { attempts }) => {
      watched = attempts;
      if (signal.aborted) end();
      signal.addEventListener("abort", onAbort);
      result.catch(() => {});
      try {
        return await Promise.race([result, interrupted]);
      } finally {
        signal.removeEventListener("abort", onAbort);
      }
    },
  };
}

/** The error of a call that Ctrl-C has ended: says whether a change may have been made. */
export function interruptedError(attempts: readonly Attempt[], words: AttemptWords): InterruptedError {
  return new InterruptedError(joined(["Interrupted.", attemptSentences(attempts, words) || nothing]));
}

/** One call that Ctrl-C may end. */
export interface Interruptible {
  readonly attempt: NonNullable<Policy["attempt"]>;
  /** Whether an attempt to change something is under way. */
  isChanging(): boolean;
  /** @throws InterruptedError, which says whether a change may have been made */
  race<Result>(result: Promise<Result>, watch: Pick<AttemptWatch, "attempts">): Promise<Result>;
}

const nothing = "Nothing was changed.";

function isChange(method: string | undefined): boolean {
  return method !== undefined && !/^(GET|HEAD)$/.test(method);
}
