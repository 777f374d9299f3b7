import type { BodyInPieces, EncodedContent } from "../request/request-class.js";

/** A body for a Request class, with its Content-Type. `null` leaves the type to fetch. */
export interface EncodedBody {
  readonly contentType: string | null;
  readonly body: EncodedContent;
  /** Releases the sources of the body. Settles as `sending` does, or rejects with the error of the source that failed. */
  readonly lookAfter?: ((sending: Promise<Response>) => Promise<Response>) | undefined;
}

/** Converts a body for a Request class. */
export type ToContent = (body: BodyInPieces) => EncodedContent;
