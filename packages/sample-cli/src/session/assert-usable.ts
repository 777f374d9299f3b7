import { noObject, notEmpty, wrongAnswer } from "../answers/wrong-answer.js";
import type { Answer, Expected } from "../contract/session.js";

/** @throws NoAnswerError for an answer that is not as the command expects it */
export function assertUsable(answer: Answer<unknown>, { check, isEmpty = false }: Expected): void {
  const { data } = answer;
  if (isEmpty) {
    if (data !== undefined) throw notEmpty(answer);
    return;
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw noObject(answer);
  const fault = check?.(data);
  if (fault) throw wrongAnswer(answer, fault);
}
