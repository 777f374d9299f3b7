import type { Result } from "@partwise/client";
import type { ZoomClient, ZoomError } from "@partwise/zoom";
import type { AnswerCheck } from "../answers/answer-check.js";

/** One call of the API. `page` is the token of the page to ask for; calls whose answers have no pages ignore it. */
export type GroupCall<Data> = (client: ZoomClient, page?: string) => Promise<Result<Data, ZoomError>>;

/** What the program does with the answer to a call. */
export interface AnswerUse<Data> {
  readonly check: AnswerCheck;
  readonly print: (data: Data) => void;
  /** The property that holds the list, where the answer may be one page of several. */
  readonly items?: keyof Data & string;
}
