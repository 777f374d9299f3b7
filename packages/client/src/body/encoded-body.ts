import type { BodyInPieces, EncodedContent } from "../request/request-class.js";

/** A body as a Request class takes it, with its Content-Type. `null` leaves the type to fetch. */
export interface EncodedBody {
  readonly contentType: string | null;
  readonly body: EncodedContent;
  /** Releases the sources of the body. Settles as `sending` does, or rejects with the error of the source that failed. */
  readonly lookAfter?: ((sending: Promise<Response>) => Promise<Response>) | undefined;
}

/** Turns a body into what a Request class takes. */
export type ToContent = (body: BodyInPieces) => EncodedContent;
