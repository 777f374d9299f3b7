import { tracingChannel } from "node:diagnostics_channel";
import type { Call, Policy } from "@partwise/client";
import { attemptCounter } from "./attempt-event.js";
import { codeOf } from "./observe.js";

/**
 * Publishes every call and every attempt on the tracing channels `partwise:call` and `partwise:attempt` of
 * `node:diagnostics_channel`, where OpenTelemetry and others listen. The messages of attempts are those of `observe`;
 * a message's `result` is `{ status }`, its `error` is `{ code }`. Without subscribers, nothing is published. Put this
 * policy first.
 * @example
 * ```ts
 * tracingChannel("partwise:call").asyncEnd.subscribe(({ method, path, result }) => log(method, path, result));
 * createClient({ operations, policies: [diagnostics()] });
 * ```
 * @see https://nodejs.org/api/diagnostics_channel.html#tracingchannel-channels
 */
export function diagnostics(): Policy {
  const counter = attemptCounter();
  return {
    call: (call, next) => {
      if (!calls.hasSubscribers && !attempts.hasSubscribers) return next(call);
      counter.begin(call);
      return traced(
        calls,
        describe(call),
        () => next(call),
        ({ response }) => response.status,
      );
    },
    leavesNothing: true,
    attempt: (request, next, call) => {
      if (!attempts.hasSubscribers) return next(request);
      return traced(
        attempts,
        counter.next(request, call),
        () => next(request),
        ({ status }) => status,
      );
    },
  };
}

const calls = tracingChannel("partwise:call");
const attempts = tracingChannel("partwise:attempt");

function describe({ method, path, operation }: Call): object {
  return { method, path, operationId: operation?.operationId };
}

/** Publishes `send` on a channel. Subscribers see its status or error code, never the answer or the error. */
async function traced<T>(
  channel: typeof calls,
  message: object,
  send: () => Promise<T>,
  statusOf: (result: T) => number,
): Promise<T> {
  let outcome: { readonly result: T } | { readonly error: unknown } | undefined;
  const summary = async () => {
    try {
      const result = await send();
      outcome = { result };
      return { status: statusOf(result) };
    } catch (error) {
      outcome = { error };
      throw { code: codeOf(error) };
    }
  };
  await channel.tracePromise(summary, message).catch(() => {});
  if (outcome && "result" in outcome) return outcome.result;
  throw outcome?.error;
}
