/** No answer came, or one that is not as described. The message quotes nothing of the answer. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  readonly facts: CallFacts;

  constructor(message: string, facts: CallFacts = {}) {
    super(message);
    this.facts = facts;
  }
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
