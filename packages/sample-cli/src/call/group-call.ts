import type { Result } from "@partwise/client";
import type { ZoomClient, ZoomError } from "@partwise/zoom";
import type { AnswerCheck } from "../answers/answer-check.js";

/** One call of the API. `page` is the token of the page that it asks for; a call without pages leaves it alone. */
export type GroupCall<Data> = (client: ZoomClient, page?: string) => Promise<Result<Data, ZoomError>>;

/** What the program does with the answer to a call. */
export interface AnswerUse<Data> {
  readonly check: AnswerCheck;
  readonly print: (data: Data) => void;
  /** Where the answer may be a page of several: the property that holds the list. */
  readonly items?: keyof Data & string;
}
