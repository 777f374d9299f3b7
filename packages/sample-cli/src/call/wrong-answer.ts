import { joined, mayHaveBeenMade } from "../attempts/attempt-sentences.js";
import { NoAnswerError } from "../errors/errors.js";
import type { Answer } from "./send-call.js";

type Answered = Pick<Answer<unknown>, "request" | "status">;

const whatToDo = "What to do: Check the base URL, and what it is that answers there.";

/** A success that holds something else than the description says. `fault` says where and what, without quoting it. */
export function wrongAnswer({ request, status }: Answered, fault: string): NoAnswerError {
  const what = `${request}: the answer (${status}) is not as described: ${fault}.`;
  return new NoAnswerError(joined([what, whatToDo]), { status });
}

/** A success of an update that holds something, where the description has nothing. */
export function notEmpty({ request, status }: Answered): NoAnswerError {
  const what = `${request}: the answer (${status}) is not as described: it holds something, and has to be empty.`;
  return new NoAnswerError(joined([what, mayHaveBeenMade, whatToDo]), { status });
}

/** A success that holds nothing that could be shown. */
export function noObject({ request, status }: Answered): NoAnswerError {
  return new NoAnswerError(
    `The answer to ${request} holds no JSON object: status ${status}. What to do: Check the base URL.`,
    { status },
  );
}
