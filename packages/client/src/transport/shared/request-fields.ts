import type { AttemptSignal } from "../../signal/attempt-signal.js";
import type { Content } from "../content/content.js";
import type { RequestUrl } from "./request-url.js";

/** The parts of a request that a transport sends. */
export interface RequestFields {
  readonly url: RequestUrl;
  readonly method: string;
  readonly headers: Headers;
  readonly content: Content | undefined;
  readonly signal: AttemptSignal | undefined;
  readonly redirect: Request["redirect"];
  readonly onProgress: OnProgress | undefined;
}

/** The options of a transport's Request. */
export interface TransportRequestInit extends Omit<RequestInit, "body"> {
  readonly body?: unknown;
  readonly onProgress?: OnProgress | undefined;
}

/** The progress of an upload: the bytes of the body that the network has taken, and all bytes of the body. */
export interface Progress {
  /** Bytes of the body that the socket has taken. */
  readonly sent: number;
  /** Undefined when a source of unknown length is in the body. */
  readonly total: number | undefined;
}

/** Called each time the network has taken bytes of the body. */
export type OnProgress = (progress: Progress) => void;
