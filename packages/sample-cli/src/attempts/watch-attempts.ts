import type { Policy } from "@partwise/client";

/** Watches the attempts of one call. `seen` is told of each when it has ended: when its answer began, or with its error. */
export function watchAttempts(seen: (attempt: Attempt, before: Attempt | undefined) => void): AttemptWatch {
  const attempts: Attempt[] = [];
  let underWay: Pick<Attempt, "number" | "request" | "pause"> | undefined;
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
  return { policy: { attempt }, attempts, giveUp: (error) => end(attempts.length + 1, { error }) };
}

/** One attempt of a call, as it went out, and what came back. */
export interface Attempt {
  /** From 1 on; a redirect that is followed counts as well. */
  readonly number: number;
  readonly request: Request;
  /** Absent where no answer began. */
  readonly response?: Response;
  /** What the attempt was rejected with. */
  readonly error?: unknown;
  /** Milliseconds since the attempt before had ended; 0 for the first. */
  readonly pause: number;
}

/** The attempts of one call. */
export interface AttemptWatch {
  readonly policy: Policy;
  /** Those that have ended, the oldest first. */
  readonly attempts: readonly Attempt[];
  /** Ends the attempt that is under way, if any: a call that is given up does not wait for it. */
  giveUp(error: unknown): void;
}

/** `PATCH /v2/im/groups/abc`: the method and the path of an attempt, as sent. */
export function nameOf({ request }: Attempt): string {
  return `${request.method} ${new URL(request.url).pathname}`;
}
