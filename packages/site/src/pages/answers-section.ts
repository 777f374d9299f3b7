import type {
  AnswerContent,
  AnswerDescription,
  OperationDescription,
} from "../operation/operation-description.js";
import { bodyRows, fieldRows } from "./field-rows.js";
import { type Html, html } from "./html.js";
import { markdown } from "./markdown.js";
import { codeBlock } from "./samples-section.js";

/** The answers of an operation; the first is open. */
export function answersSection({ answers }: OperationDescription): Html {
  if (answers.length === 0) return html`<p class="note">The description names no answer.</p>`;
  return html`${answers.map(answerOf)}`;
}

function answerOf(answer: AnswerDescription, index: number): Html {
  const { status, words, description, codes, headers, contents } = answer;
  const kind = /^2/.test(status) ? "good" : /^[45]/.test(status) ? "bad" : "other";
  const types = [...new Set(contents.flatMap(({ mediaTypes }) => mediaTypes))];
  return html`<details class="answer" id="answer-${status}"${index === 0 && html` open`}><summary><span class="status ${kind}">${status}</span> <span class="words">${words}</span>${types.length > 0 && html` <span class="type">${types.join(", ")}</span>`}</summary>
<div class="inner"><div class="text">${markdown(description, 3)}</div>
${codes.length > 0 && html`<h3>Error codes</h3><dl class="codes">${codes.map(({ code, message }) => html`<div><dt><code>${code}</code></dt><dd>${message}</dd></div>`)}</dl>`}
${headers.length > 0 && html`<h3>Headers</h3>${fieldRows(headers)}`}
${contents.length === 0 ? html`<p class="note">No body.</p>` : contents.map((content) => contentOf(content, status))}</div></details>\n`;
}

function contentOf({ mediaTypes, row, examples }: AnswerContent, status: string): Html {
  return html`<h3>Body <code>${mediaTypes.join(", ")}</code></h3>${row && html`${row.description !== "" && html`<div class="text">${markdown(row.description, 3)}</div>`}${bodyRows(row)}`}
${examples.map(({ title, text }) => html`<details class="within"><summary>${title}</summary>${codeBlock(text, `${title}, ${status}`)}</details>`)}`;
}
