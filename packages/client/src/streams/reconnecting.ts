import { asGiven, type Call, type CallInit, type CallResult } from "../contract/policy.js";
import type { ReconnectOptions } from "../contract/reconnect-options.js";
import { ApiError } from "../errors/api-error.js";
import { toRecord } from "../headers/headers-of.js";
import type { RawEvent } from "./event-splitter.js";
import type { ItemSource } from "./items-of.js";
import type { StreamPosition } from "./stream-position.js";
import { wait } from "./wait.js";

/**
 * A source of events that opens another connection when one ends, for the events after the last one. A 204 ends the source;
 * an HTTP failure ends the source with an ApiError.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#reestablish-the-connection
 */
export function reconnecting(
  first: ItemSource<RawEvent>,
  position: StreamPosition,
  again: Again,
  { method, path, operation, init, replayable, context }: Call,
): ItemSource<RawEvent> {
  const { attempts = Infinity } =
    typeof init.reconnect === "object" ? (init.reconnect as ReconnectOptions) : {};
  const given = (context[asGiven] ?? init) as CallInit;
  const closing = new AbortController();
  let source: ItemSource<RawEvent> | undefined = first;
  let tries = 0;
  // A policy may stop following the caller's signal once the answer has arrived.
  const abort = () => void source?.close().catch(() => {});
  init.signal?.addEventListener("abort", abort, { once: true });

  async function open(): Promise<ItemSource<RawEvent> | undefined> {
    const { lastEventId } = position;
    const headers = {
      ...toRecord(init.headers),
      ...(lastEventId && { "Last-Event-ID": latin1(lastEventId) }),
    };
    const { data, error, response } = await again({
      ...given,
      headers,
      reconnect: undefined,
      [asSource]: position,
    } as CallInit);
    if (error !== undefined || !response.ok) {
      const { operationId } = operation ?? {};
      throw new ApiError({ method, path, operationId, response, body: error });
    }
    return Object(data) === data && "more" in (data as object) ? (data as ItemSource<RawEvent>) : undefined;
  }

  /** The next events from the server; undefined at the end of the last connection. */
  async function more(): Promise<readonly RawEvent[] | undefined> {
    let failure: unknown;
    try {
      const events = await source?.more();
      if (events?.length) tries = 0;
      if (events !== undefined) return events;
    } catch (error) {
      failure = error;
    }
    return goOn(failure);
  }

  async function goOn(failure: unknown): Promise<readonly RawEvent[] | undefined> {
    source = undefined;
    let reason = failure;
    while (!closing.signal.aborted) {
      init.signal?.throwIfAborted();
      if (isFinal(reason)) throw reason;
      if (!replayable || tries++ >= attempts) {
        if (reason === undefined) return undefined;
        throw reason;
      }
      await wait(position.delay, closing.signal, init.signal);
      if (closing.signal.aborted || init.signal?.aborted) continue;
      try {
        source = await open();
      } catch (error) {
        reason = error;
        continue;
      }
      if (closing.signal.aborted) await source?.close();
      return source && [];
    }
    return undefined;
  }

  return {
    more,
    async close() {
      closing.abort();
      init.signal?.removeEventListener("abort", abort);
      await source?.close();
    },
  };
}

/** Repeats a call, through all policies. */
export type Again = (init: CallInit) => Promise<CallResult>;

/** The option that marks a call for a position in a stream: the data of the result are the source of the events. */
export const asSource: unique symbol = Symbol("as source");

/** Milliseconds to wait before the next connection, until the server sends another `retry`. */
export const firstDelay = 3000;

/** Whether another connection would fail in the same way. */
function isFinal(failure: unknown): boolean {
  const { name, code } = Object(failure) as { readonly name?: unknown; readonly code?: unknown };
  return (
    name === "ApiError" || name === "PolicyError" || (name === "CallError" && code !== "RESPONSE_CUT_OFF")
  );
}

/** An id for a header: one character for each UTF-8 byte. */
function latin1(id: string): string {
  return Array.from(new TextEncoder().encode(id), (byte) => String.fromCharCode(byte)).join("");
}
