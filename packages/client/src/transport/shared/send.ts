import type { Readable } from "node:stream";
import type { AttemptSignal } from "../../signal/attempt-signal.js";
import type { Content } from "../content/content.js";
import type { ToError } from "./collect.js";
import type { OnProgress } from "./request-fields.js";
import type { RequestUrl } from "./request-url.js";

/**
 * Sends one request. Calls `receive` when the headers of the answer arrive, and resolves to the result of `receive`.
 * `receive` runs before any byte of the body can be lost, and may start to read the body. Rejects with the network's own
 * error. An abort ends the request, and the body of the answer, with any error.
 */
export type Send = <Result>(outgoing: Outgoing, receive: (incoming: Incoming) => Result) => Promise<Result>;

/** One request as a transport sends it. */
export interface Outgoing {
  readonly url: RequestUrl;
  readonly method: string;
  /** Name, value, name, value; Host included. */
  readonly headers: readonly string[];
  readonly content: Content | undefined;
  /** The length of the content in bytes; undefined when the length is not known, or when there is no content. */
  readonly length: number | undefined;
  readonly signal: AttemptSignal | undefined;
  readonly onProgress: OnProgress | undefined;
  /** Called when the connection is free for another request, or closed. */
  readonly onEnd: (() => void) | undefined;
}

/** An answer whose body has not been read. */
export interface Incoming {
  readonly status: number;
  readonly statusText: string;
  /** Name, value, name, value. */
  readonly rawHeaders: readonly string[];
  /** The body. Every call returns the same stream. */
  open(): Readable;
  /** Reads the body at once, in one piece. */
  bytes(toError: ToError): Promise<Uint8Array>;
  /** Discards a short body, so that its connection is used again; closes the connection of a long body. */
  drop(): void;
}
