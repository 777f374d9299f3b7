import type { AnswerWords } from "../../form/answer-words.js";
import { element } from "../dom/element.js";

/** The head of an answer: the status and what the description says of it, time and size, headers. */
export function answerHead(response: Response, answers: Answers, took: string): HTMLElement {
  const { status, statusText, headers } = response;
  const { words = "", description = "" } = wordsFor(status, answers) ?? {};
  const line = [`${status}`, answers[status]?.words || statusText || words]
    .filter((each) => each !== "")
    .join(" ");
  const rows = [...headers].flatMap(([name, value]) => [
    element("dt", { textContent: name }),
    element("dd", { textContent: value }),
  ]);
  const details = element("details", {}, element("summary", { textContent: `${rows.length / 2} headers` }));
  details.append(element("dl", { className: "headers" }, ...rows));
  return element(
    "div",
    { className: response.ok ? "outcome" : "outcome refused" },
    element("h3", { textContent: line }),
    description === "" ? undefined : element("p", { className: "description", textContent: description }),
    element("p", { className: "size", textContent: took }),
    details,
  );
}

/** What the description says of answers, by status. */
export type Answers = Readonly<Record<string, AnswerWords>>;

/** What the description says of a status: under it, under its range, or under `default`. */
export function wordsFor(status: number, answers: Answers): AnswerWords | undefined {
  return answers[status] ?? answers[`${String(status)[0]}XX`] ?? answers.default;
}
