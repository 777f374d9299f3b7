import type { OperationSamples } from "@partwise/samples";
import type { OperationData } from "../form/operation-data.js";
import type { BodyDescription, OperationDescription } from "../operation/operation-description.js";
import { answersSection } from "./answers-section.js";
import { documentPage } from "./document-page.js";
import { bodyRows, fieldRows } from "./field-rows.js";
import { dataBlock, type Html, html } from "./html.js";
import { brokenPath } from "./index-page.js";
import { markdown } from "./markdown.js";
import { methodMark } from "./method-mark.js";
import { samplesSection } from "./samples-section.js";
import type { SiteFrame } from "./site-frame.js";

/** The page of one operation. */
export function operationPage(frame: SiteFrame, { operation, data, sampled }: Given): string {
  const { method, path, title, parameters, bodies, isDeprecated, external } = operation;
  const sections = [
    parameters.length > 0 && ["parameters", "Parameters"],
    bodies.length > 0 && ["body", "Body"],
    sampled && ["samples", "Samples"],
    ["try", "Try it"],
    ["answers", "Answers"],
  ].filter((each): each is [string, string] => each !== false);
  return documentPage(frame, {
    title: `${title} · ${frame.title}`,
    current: operation,
    description: `${method} ${path}: ${title}`,
    scripts: ["page", "try-it"],
    content: html`<h1>${title}${isDeprecated && html` <span class="mark">deprecated</span>`}</h1>
<p class="call">${methodMark(method)}<code>${brokenPath(path)}</code></p>
<div class="text lead">${markdown(operation.description, 1)}</div>
${external && html`<p class="more"><a href="${/^https?:/i.test(external.url) ? external.url : "#main"}" rel="noreferrer">${external.text}</a></p>`}
${factsOf(operation)}
<nav class="sections" aria-label="On this page"><ul>${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
${parameters.length > 0 && section("parameters", "Parameters", parametersOf(operation))}
${bodies.length > 0 && section("body", "Body", html`${bodies.map(bodyOf)}`)}
${sampled && section("samples", "Samples", samplesSection(sampled, frame.isExecuted))}
${section("try", "Try it", html`<noscript><p>The form needs JavaScript.</p></noscript><div id="form"></div><div id="sent"></div><div id="answer"></div>`)}
${section("answers", "Answers", answersSection(operation))}
${neighbours(frame, operation)}${dataBlock("operation", data)}`,
  });
}

interface Given {
  readonly operation: OperationDescription;
  readonly data: OperationData;
  readonly sampled: OperationSamples | undefined;
}

function section(id: string, title: string, content: Html): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title"><a class="anchor" href="#${id}">${title}</a></h2>
${content}</section>`;
}

function factsOf({ operationId, rateLabel, security }: OperationDescription): Html {
  const allowed = security.map(({ scheme, scopes }) => {
    const listed = scopes.map(
      (each, i) =>
        html`${i > 0 && " or "}${each.map((scope, j) => html`${j > 0 && " and "}<code>${scope}</code>`)}`,
    );
    return html`<li>${scheme}${scopes.length > 0 && html`, scope ${listed}`}</li>`;
  });
  return html`<dl class="about">${operationId !== undefined && html`<div><dt>Operation id</dt><dd><code>${operationId}</code></dd></div>`}${rateLabel !== undefined && html`<div><dt>Rate limit label</dt><dd><code>${rateLabel}</code></dd></div>`}${allowed.length > 0 && html`<div id="scopes"><dt>${security.length > 1 ? "Authorization, one of" : "Authorization"}</dt><dd><ul>${allowed}</ul></dd></div>`}</dl>`;
}

function parametersOf({ parameters }: OperationDescription): Html {
  return html`${parameters.map(({ title, rows }) => html`<h3>${title}</h3>${fieldRows(rows)}`)}`;
}

function bodyOf({ mediaTypes, description, isRequired, row }: BodyDescription): Html {
  // Authors repeat the words of the body in its schema.
  const texts = row.description.startsWith(description.trim())
    ? [row.description]
    : [description, row.description];
  return html`<h3>${mediaTypes.map((each, i) => html`${i > 0 && " or "}<code>${each}</code>`)}${isRequired && html` <span class="mark needed">required</span>`}</h3>
<div class="text">${texts.map((text) => markdown(text, 3))}</div>${bodyRows(row)}`;
}

function neighbours({ operations }: SiteFrame, operation: OperationDescription): Html {
  const at = operations.indexOf(operation);
  const [before, after] = [operations[at - 1], operations[at + 1]];
  if (before === undefined && after === undefined) return html``;
  return html`<nav class="neighbours" aria-label="Previous and next">${before && html`<a rel="prev" href="${before.file}"><span>Previous</span> ${before.title}</a>`}${after && html`<a rel="next" href="${after.file}"><span>Next</span> ${after.title}</a>`}</nav>`;
}
