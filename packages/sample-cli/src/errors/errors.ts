import type { ZoomError } from "@partwise/zoom";

/** A command, flag, value or environment variable is wrong. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What is known of a call without a usable answer. */
export interface CallFacts {
  /** The code of the library's error, such as `TIMEOUT`. */
  readonly code?: string | undefined;
  /** The HTTP status, where one came. */
  readonly status?: number | undefined;
  /** How many attempts there were. */
  readonly attempts?: number | undefined;
}

/** No answer came, or one that is not as described. The message quotes nothing of the answer. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  readonly facts: CallFacts;

  constructor(message: string, facts: CallFacts = {}) {
    super(message);
    this.facts = facts;
  }
}

/** The token URL refused to give a token. The call itself was not sent. */
export class NoTokenError extends Error {
  override readonly name = "NoTokenError";
  readonly facts: CallFacts;

  constructor(message: string, facts: CallFacts) {
    super(message);
    this.facts = facts;
  }
}

/** What is printed of a refusal besides the answer itself. */
export interface RefusalNotes {
  /** How many attempts there were. */
  readonly attempts: number;
  /** How often the call was tried, if more than once, and whether a change may have been made; otherwise empty. */
  readonly note: string;
  readonly whatToDo: string;
}

/** The API answered and refused. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly request: string;
  readonly refusal: ZoomError;
  readonly notes: RefusalNotes;

  constructor(request: string, refusal: ZoomError, notes: RefusalNotes) {
    super(`Zoom refused: ${refusal.message || `HTTP status ${refusal.status}`}`);
    this.request = request;
    this.refusal = refusal;
    this.notes = notes;
  }
}
