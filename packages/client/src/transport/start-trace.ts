import { type Channel, channel } from "node:diagnostics_channel";
import type { RequestUrl } from "./shared/request-url.js";

const channels: Record<"start" | "headers" | "end" | "error", Channel> = {
  start: channel("partwise:request:start"),
  headers: channel("partwise:request:headers"),
  end: channel("partwise:request:end"),
  error: channel("partwise:request:error"),
};

/** Starts the trace of a request; undefined when no one listens to the channels. */
export function startTrace(method: string, url: RequestUrl): Trace | undefined {
  if (!isListening()) return undefined;
  const id = {};
  const started = performance.now();
  let status: number | undefined;
  const publish = (event: keyof typeof channels, about: { code?: string | undefined }) => {
    const elapsed = performance.now() - started;
    const known = { id, method, origin: url.origin, path: url.pathname, elapsed, ...about };
    channels[event].publish(status === undefined ? known : { ...known, status });
  };
  publish("start", {});
  return (event, about = {}) => {
    status ??= about.status;
    publish(event, about);
  };
}

/** A message on the channels `partwise:request:start`, `:headers`, `:end` and `:error`. No headers, query or body. */
export interface TraceMessage {
  /** The same object for all messages of one request. */
  readonly id: object;
  /** The method, in capitals. */
  readonly method: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** The path of the URL, without the query. */
  readonly path: string;
  /** The HTTP status; absent at `start`. */
  readonly status?: number;
  /** Milliseconds since `start`. */
  readonly elapsed: number;
  /** The `code` of an error, such as `ECONNRESET`. */
  readonly code?: string | undefined;
}

/** Reports the progress of one request on the channels. */
export type Trace = (
  event: "headers" | "end" | "error",
  about?: { status?: number; code?: string | undefined },
) => void;

function isListening(): boolean {
  const { start, headers, end, error } = channels;
  return start.hasSubscribers || headers.hasSubscribers || end.hasSubscribers || error.hasSubscribers;
}
