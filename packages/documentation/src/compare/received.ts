/** What came with one request. */
export interface Received {
  readonly path: string;
  readonly contentType: string;
  readonly parts: readonly ReceivedPart[];
}

/** A part as busboy reads it; `type` is text/plain where the part says none. */
export interface ReceivedPart {
  readonly name: string;
  readonly content: string;
  readonly type: string;
  readonly filename: string | undefined;
}
