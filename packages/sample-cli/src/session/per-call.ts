import { AsyncLocalStorage } from "node:async_hooks";
import type { Policy } from "@partwise/client";

type Attempt = NonNullable<Policy["attempt"]>;

/** Gives each call of a client a function around its attempts, also where several calls are under way. */
export function perCall(): PerCall {
  const current = new AsyncLocalStorage<Attempt>();
  const key = Symbol("attempt");
  return {
    policy: {
      call: (call, next) => {
        call.context[key] = current.getStore();
        return next(call);
      },
      attempt: (request, next, call) => {
        const own = call.context[key] as Attempt | undefined;
        return own ? own(request, next, call) : next(request);
      },
    },
    run: (attempt, send) => current.run(attempt, send),
  };
}

/** A policy of the client, and the function that makes a call. */
export interface PerCall {
  readonly policy: Policy;
  /** Makes a call, each attempt of which goes through `attempt`. */
  run<Result>(attempt: Attempt, send: () => Promise<Result>): Promise<Result>;
}
