import { AsyncLocalStorage } from "node:async_hooks";
import type { Call, Policy } from "@partwise/client";

/** Gives each call of a client functions around its attempts, also where several calls are under way. */
export function perCall(): PerCall {
  const current = new AsyncLocalStorage<Around>();
  const around = new WeakMap<object, Around>();
  return {
    policy: {
      call: (call, next) => {
        const own = current.getStore();
        if (own) around.set(call.context, own);
        return next(call);
      },
      attempt: (request, next, call) =>
        around.get(call.context)?.attempt(request, next, call) ?? next(request),
    },
    onSend: (_, { context }) => around.get(context)?.begin(),
    run: (own, send) => current.run(own, send),
  };
}

/** A policy of the client, what the client calls when an attempt goes out, and the function that makes a call. */
export interface PerCall {
  readonly policy: Policy;
  readonly onSend: (request: Request, call: Call) => void;
  /** Makes a call with `own` around each of its attempts. */
  run<Result>(own: Around, send: () => Promise<Result>): Promise<Result>;
}

/** What stands around the attempts of one call. */
export interface Around {
  readonly attempt: NonNullable<Policy["attempt"]>;
  /** Called when an attempt goes out, with all of its headers. */
  begin(): void;
}
