import type { Row } from "../schema/row.js";
import { type Html, html } from "./html.js";
import { markdown } from "./markdown.js";

/** Rows as a list, those within indented below. */
export function fieldRows(rows: readonly Row[]): Html {
  return html`<ul class="rows">${rows.map(rowOf)}</ul>`;
}

/** A row without a name of its own, such as a body: its type and limits, then the rows within. */
export function bodyRows(row: Row): Html {
  const { rows, note, type } = row;
  const facts = factsOf(row);
  const isObject = type === "object" && rows.length > 0;
  return html`${!isObject && html`<p class="type-line"><span class="type">${type}</span></p>`}${facts}${note && html`<p class="note">${note}</p>`}${rows.length > 0 && fieldRows(rows)}`;
}

function rowOf(row: Row): Html {
  const { id, name, type, isRequired, isDeprecated, description, rows, note } = row;
  return html`<li class="row" id="${id}"><div class="head"><a class="anchor" href="#${id}"><code>${name}</code></a> <span class="type">${type}</span>${isRequired && html` <span class="mark needed">required</span>`}${isDeprecated && html` <span class="mark">deprecated</span>`}</div>
${description !== "" && html`<div class="text">${markdown(description, 4)}</div>`}${factsOf(row)}${note && html`<p class="note">${note}</p>`}${rows.length > 0 && withinOf(row)}</li>\n`;
}

/** Rows within; many of them stay closed until they are asked for. */
function withinOf({ name, rows }: Row): Html {
  if (rows.length <= 6) return fieldRows(rows);
  return html`<details class="within"><summary>${rows.length} fields of <code>${name}</code></summary>${fieldRows(rows)}</details>`;
}

function factsOf(row: Row): Html {
  const { limits, values, partTypes } = row;
  const shown = values.slice(0, 100);
  const [only] = shown;
  const facts = [
    values.length === 1 && html`Always ${codeOf(only)}`,
    values.length > 1 &&
      html`One of ${shown.map((value, i) => html`${i > 0 && " "}${codeOf(value)}`)}${values.length > shown.length && ` and ${values.length - shown.length} more`}`,
    limits.length > 0 && html`Limits: ${limits.join(", ")}`,
    "default" in row && html`Default: ${codeOf(row.default)}`,
    "example" in row && html`Example: ${codeOf(row.example)}`,
    partTypes !== undefined &&
      html`Content type of the part: ${partTypes.split(/,\s*/).map((each, i) => html`${i > 0 && " or "}<code>${each}</code>`)}`,
  ].filter((fact) => fact !== false);
  return facts.length === 0
    ? html``
    : html`<ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>`;
}

function codeOf(value: unknown): Html {
  const text = typeof value === "string" && value !== "" ? value : (JSON.stringify(value) ?? "");
  return html`<code>${text.length > 200 ? `${text.slice(0, 200)}…` : text}</code>`;
}
