import type { Answer } from "./answers.js";

/** What a client is asked to do: so many calls, one after the other. */
export interface Batch {
  readonly answer: Answer;
  readonly requests: number;
}
