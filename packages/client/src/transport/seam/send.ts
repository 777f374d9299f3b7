import type { Readable } from "node:stream";
import type { AttemptSignal } from "../../signal/attempt-signal.js";
import type { Content } from "../content/content.js";
import type { ToError } from "./collect.js";
import type { OnProgress } from "./request-fields.js";
import type { RequestUrl } from "./request-url.js";

/**
 * Sends one request and gives what `receive` makes of its answer, as soon as its headers are there. `receive` is
 * called before any byte of the body can be lost: a small body that `receive` asks for is there when the promise resolves.
 * Rejects with the network's own error. An abort ends the request, and the body of the answer, with any error.
 */
export type Send = <Result>(outgoing: Outgoing, receive: (incoming: Incoming) => Result) => Promise<Result>;

/** One request as a transport sends it. */
export interface Outgoing {
  readonly url: RequestUrl;
  readonly method: string;
  /** Name, value, name, value; Host is among them. */
  readonly headers: readonly string[];
  readonly content: Content | undefined;
  /** Of the content, in bytes; undefined when it is not known, or when there is no content. */
  readonly length: number | undefined;
  readonly signal: AttemptSignal | undefined;
  readonly onProgress: OnProgress | undefined;
  /** Is told when the connection is free for another request, or gone. */
  readonly onEnd: (() => void) | undefined;
}

/** An answer whose body has not been read. */
export interface Incoming {
  readonly status: number;
  readonly statusText: string;
  /** Name, value, name, value. */
  readonly rawHeaders: readonly string[];
  /** The body, always the same stream. */
  open(): Readable;
  /** Reads the body at once, in one piece. */
  bytes(toError: ToError): Promise<Uint8Array>;
  /** Lets the body pass unread, if it is short; its connection is closed if not. */
  drop(): void;
}
