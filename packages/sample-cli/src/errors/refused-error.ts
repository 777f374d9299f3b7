import type { ZoomError } from "@partwise/zoom";

/** The API answered and refused. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly request: string;
  readonly refusal: ZoomError;
  readonly notes: RefusalNotes;

  constructor(request: string, refusal: ZoomError, notes: RefusalNotes) {
    super(`Zoom refused ${request}: ${refusal.message || "without a reason"}`);
    this.request = request;
    this.refusal = refusal;
    this.notes = notes;
  }
}

/** What is printed of a refusal besides the answer itself. */
export interface RefusalNotes {
  /** How many attempts there were. */
  readonly attempts: number;
  /** How often the call was tried, if more than once, and whether a change may have been made; otherwise empty. */
  readonly note: string;
  readonly whatToDo: string;
  /** The header Retry-After, as it came: seconds, an HTTP date, or a date-time. */
  readonly retryAfter?: string | undefined;
}
