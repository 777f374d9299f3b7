import { filenameOf } from "@partwise/client";
import type { AnswerWords } from "../../form/answer-words.js";
import { element } from "../dom/element.js";
import { sizeText } from "../dom/size-text.js";
import { contentView, isText, pre } from "../sent/content-view.js";

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

/** The body of an answer: JSON indented, text, an image, or a link that saves it; and what its error code means. */
export async function answerBody(response: Response, body: Blob, answers: Answers): Promise<readonly Node[]> {
  if (body.size === 0) return [element("p", { className: "hint", textContent: "No body." })];
  const type = response.headers.get("content-type") ?? "";
  const kind = type.split(";")[0]?.trim().toLowerCase() ?? "";
  const save = saveLink(response, body, type);
  if (body.size > mostText || !isText(kind)) return [save, ...(await contentView(body, type))];
  const text = await body.text();
  const json = /[/+]json$/.test(kind) ? readJson(text) : undefined;
  const code = codeOf(json?.value, wordsFor(response.status, answers));
  return [
    ...(code === undefined ? [] : [code]),
    pre(json === undefined ? text : JSON.stringify(json.value, null, 2)),
    save,
  ];
}

const mostText = 1_000_000;

function wordsFor(status: number, answers: Answers): AnswerWords | undefined {
  return answers[status] ?? answers[`${String(status)[0]}XX`] ?? answers.default;
}

function codeOf(value: unknown, words: AnswerWords | undefined): HTMLElement | undefined {
  const { code } = Object(value) as { readonly code?: unknown };
  const said = words?.codes[String(code)];
  if (code === undefined || said === undefined) return undefined;
  return element("p", { className: "error-code", textContent: `Error code ${code}: ${said}` });
}

function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function saveLink(response: Response, body: Blob, type: string): HTMLElement {
  const name = filenameOf(response) ?? "answer";
  const link = element("a", { download: name, textContent: `Save ${name} (${sizeText(body.size)})` });
  link.href = URL.createObjectURL(type === "" ? body : body.slice(0, body.size, type));
  return element("p", { className: "save" }, link);
}
