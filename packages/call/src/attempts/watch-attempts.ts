import type { Policy } from "@partwise/client";

/**
 * Watches the attempts of one call. `seen` is called for each attempt once its answer has begun, or it has failed; `begun`
 * when `begin` says that the request goes out, with all of its headers.
 */
export function watchAttempts(
  seen: (attempt: Attempt, before: Attempt | undefined) => void,
  begun: (attempt: BegunAttempt, before: Attempt | undefined) => void = () => {},
): AttemptWatch {
  const attempts: Attempt[] = [];
  let underWay: BegunAttempt | undefined;
  let ended = performance.now();

  function end(number: number, outcome: Pick<Attempt, "response"> | Pick<Attempt, "error">): void {
    if (underWay?.number !== number) return;
    const attempt = { ...underWay, ...outcome };
    underWay = undefined;
    ended = performance.now();
    seen(attempt, attempts.at(-1));
    attempts.push(attempt);
  }

  const attempt: Policy["attempt"] = async (request, next) => {
    const number = attempts.length + 1;
    underWay = { number, request, pause: number === 1 ? 0 : performance.now() - ended };
    try {
      const response = await next(request);
      end(number, { response });
      return response;
    } catch (error) {
      end(number, { error });
      throw error;
    }
  };
  return {
    policy: { attempt },
    attempts,
    begin: () => {
      if (underWay) begun(underWay, attempts.at(-1));
    },
    giveUp: (error) => end(attempts.length + 1, { error }),
  };
}

/** One attempt of a call: the request, and its response or error. */
export interface Attempt {
  /** Counted from 1. A redirect that is followed is an attempt, too. */
  readonly number: number;
  readonly request: Request;
  /** Absent where no answer came. */
  readonly response?: Response;
  /** What the attempt was rejected with. */
  readonly error?: unknown;
  /** Milliseconds since the end of the attempt before; 0 for the first. */
  readonly pause: number;
}

/** An attempt that has no answer yet. */
export type BegunAttempt = Pick<Attempt, "number" | "request" | "pause">;

/** The attempts of one call. */
export interface AttemptWatch {
  readonly policy: Policy;
  /** The attempts that have ended, the oldest first. */
  readonly attempts: readonly Attempt[];
  /** Says that the attempt that is under way goes out now. */
  begin(): void;
  /** Ends the attempt that is under way, if any, with this error: a call that is given up does not wait for its attempt. */
  giveUp(error: unknown): void;
}

/** `PATCH /v2/im/groups/abc`: the method and the path of an attempt, as sent. */
export function nameOf({ request }: Attempt): string {
  return `${request.method} ${new URL(request.url).pathname}`;
}
