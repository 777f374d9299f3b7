import type { AttemptSignal } from "../../signal/attempt-signal.js";
import type { Content } from "../content/content.js";
import type { RequestUrl } from "./request-url.js";

/** What a transport has to know of a request. */
export interface RequestFields {
  readonly url: RequestUrl;
  readonly method: string;
  readonly headers: Headers;
  readonly content: Content | undefined;
  readonly signal: AttemptSignal | undefined;
  readonly redirect: Request["redirect"];
  readonly onProgress: OnProgress | undefined;
}

/** The options of a Request of ours. */
export interface TransportRequestInit extends Omit<RequestInit, "body"> {
  readonly body?: unknown;
  readonly onProgress?: OnProgress | undefined;
}

/** How far an upload has come: bytes of the body that were handed to the network, and how many there are. */
export interface Progress {
  readonly sent: number;
  /** Undefined when a source of unknown length is in the body. */
  readonly total: number | undefined;
}

/** Is told each time bytes of the body have been handed to the network. */
export type OnProgress = (progress: Progress) => void;
