import type { ZoomError } from "@partwise/zoom";

/** The command, a value or the environment is wrong. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What is known of a call that came to nothing. */
export interface CallFacts {
  /** The name that the libraries give to what happened, such as `TIMEOUT`. */
  readonly code?: string | undefined;
  /** The HTTP status, where one came. */
  readonly status?: number | undefined;
  /** How often the call was tried. */
  readonly attempts?: number | undefined;
}

/** No answer came, or one that cannot be read. The message quotes nothing of it. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  readonly facts: CallFacts;

  constructor(message: string, facts: CallFacts = {}) {
    super(message);
    this.facts = facts;
  }
}

/** The token URL answered, and gave no token. The call itself was not made. */
export class NoTokenError extends Error {
  override readonly name = "NoTokenError";
  readonly facts: CallFacts;

  constructor(message: string, facts: CallFacts) {
    super(message);
    this.facts = facts;
  }
}

/** What is said of a refusal besides the answer itself. */
export interface RefusalNotes {
  /** How often the call was tried. */
  readonly attempts: number;
  /** That it was tried more than once, and that a change may have been made; empty where there is nothing to say. */
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
