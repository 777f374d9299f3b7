import type { AttemptSignal } from "../../signal/attempt-signal.js";
import type { Content } from "../content/content.js";
import type { RequestUrl } from "./request-url.js";

/** What a transport needs of a request. */
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

/** How far an upload has come: the bytes of the body that the network has taken, and the bytes of the whole body. */
export interface Progress {
  readonly sent: number;
  /** Undefined when a source of unknown length is in the body. */
  readonly total: number | undefined;
}

/** Called each time the network has taken bytes of the body. */
export type OnProgress = (progress: Progress) => void;
