import { joined, NoAnswerError } from "@partwise/call/command-line";
import { attemptWords } from "../attempts/attempt-words.js";
import type { Answer } from "../contract/session.js";

type Answered = Pick<Answer<unknown>, "request" | "status">;

const whatToDo = "What to do: Check the base URL: another server than Zoom's API may answer there.";

/** The error for a success that does not match the description. `fault` says where and how, and quotes nothing of the answer. */
export function wrongAnswer({ request, status }: Answered, fault: string): NoAnswerError {
  const what = `${request}: the answer (${status}) is not as described: ${fault}.`;
  return new NoAnswerError(joined([what, whatToDo]), { status });
}

/** The error for the success of a change whose answer has a body, where the description has none. */
export function notEmpty({ request, status }: Answered): NoAnswerError {
  const what = `${request}: the answer (${status}) is not as described: it holds something, and has to be empty.`;
  const [method = "", path = ""] = request.split(" ");
  return new NoAnswerError(
    joined([what, attemptWords.mayHaveBeenMade({ method, url: `https://zoom.us${path}` }), whatToDo]),
    { status },
  );
}

/** The error for a success that has no JSON object to show. */
export function noObject({ request, status }: Answered): NoAnswerError {
  return new NoAnswerError(
    `The answer to ${request} holds no JSON object: status ${status}. What to do: Check the base URL.`,
    { status },
  );
}
