import { filenameOf } from "@partwise/client";
import type { AnswerWords } from "../../form/answer-words.js";
import { contentView, isText, pre } from "../content/content-view.js";
import { sizeText } from "../content/size-text.js";
import { element } from "../dom/element.js";
import { type Answers, wordsFor } from "./answer-head.js";
import { indentJson } from "./indent-json.js";

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
  return [...(code === undefined ? [] : [code]), pre(json === undefined ? text : indentJson(text)), save];
}

const mostText = 1_000_000;

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
