/** The server answered and refused. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly facts: Refusal;

  constructor(facts: Refusal) {
    super(`The server refused ${facts.request}: ${[facts.status, facts.statusText].join(" ").trim()}.`);
    this.facts = facts;
  }
}

/** What is known of a refusal. */
export interface Refusal {
  /** Method and path, as sent. */
  readonly request: string;
  readonly status: number;
  readonly statusText: string;
  readonly body: unknown;
  readonly attempts: number;
  /** How often the call was tried, if more than once, and whether a change may have been made; otherwise empty. */
  readonly note: string;
}
