import type { CallFacts } from "@partwise/call/command-line";

/** The token URL refused to give a token. The call itself was not sent. */
export class NoTokenError extends Error {
  override readonly name = "NoTokenError";
  readonly facts: CallFacts;

  constructor(message: string, facts: CallFacts) {
    super(message);
    this.facts = facts;
  }
}
