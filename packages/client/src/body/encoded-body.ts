import type { EncodedContent, Pieces } from "../request/request-class.js";

/** A body as the Request class takes it, with the Content-Type that belongs to it; `null` leaves the type to fetch. */
export interface EncodedBody {
  readonly contentType: string | null;
  readonly body: EncodedContent;
  /** Looks after the sources of the body: settles as `sending` does, or rejects with the error of the source that failed. */
  readonly lookAfter?: ((sending: Promise<Response>) => Promise<Response>) | undefined;
}

/** Makes of a body what a Request class takes. */
export type ToContent = (body: Pieces) => EncodedContent;
