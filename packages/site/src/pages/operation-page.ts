import type { NamedOperation } from "@partwise/description";
import { type Context, follow, objectOf } from "@partwise/description/document";
import type { OperationSamples } from "@partwise/samples";
import type { Field } from "../form/field.js";
import type { OperationData } from "../form/operation-data.js";
import { documentPage } from "./document-page.js";
import { dataBlock, type Html, html } from "./html.js";

/** The page of one operation. */
export function operationPage({ title, operation, data, sampled, context }: Given): string {
  const { summary, description, "x-rate-limit-label": label } = operation.value;
  const samples = sampled?.samples ?? [];
  return documentPage(
    `${operation.name} - ${title}`,
    html`<nav><a href="index.html">${title}</a></nav>
<main><h1><code>${operation.name}</code></h1>
<p>${summary}</p><p>${description}</p>${label !== undefined && html`<p>Rate limit: ${label}</p>`}
${data.metadata.security?.length ? html`<section id="scopes"><h2>Scopes</h2><ul>${data.metadata.security.map((each) => html`<li>${scopesOf(each)}</li>`)}</ul></section>` : ""}
${data.parameters.length > 0 && html`<section id="parameters"><h2>Parameters</h2><dl>${data.parameters.map((each) => rowOf(each, `in ${each.in}`))}</dl></section>`}
${data.bodies.map(({ mediaType, field }) => html`<section><h2>Body <code>${mediaType}</code></h2><dl>${(field.fields ?? [field]).map((each) => rowOf(each))}</dl></section>`)}
<section id="answers"><h2>Answers</h2><dl>${answersOf(operation, context)}</dl></section>
${samples.length > 0 && html`<section id="samples"><h2>Samples</h2>${samples.map(({ language, code }) => html`<details name="samples"><summary>${language.title}</summary><button type="button" class="copy">Copy</button><pre tabindex="0"><code>${code}</code></pre></details>`)}</section>`}
<section id="try"><h2>Try it</h2><div id="form"></div><div id="sent" aria-live="polite"></div><div id="answer" aria-live="polite"></div></section>
</main>${dataBlock("operation", data)}`,
  );
}

interface Given {
  readonly title: string;
  readonly operation: NamedOperation;
  readonly data: OperationData;
  readonly sampled: OperationSamples | undefined;
  readonly context: Context;
}

function scopesOf(alternative: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(alternative)
    .map(([scheme, scopes]) => [`${scheme}:`, ...scopes].join(" "))
    .join(" and ");
}

function rowOf(
  { name, kind, isRequired, description, limits, values, fields, item }: Field,
  place = "",
): Html {
  const allowed = values === undefined ? "" : `one of ${values.join(", ")}`;
  const facts = [kind, place, isRequired ? "required" : "", limits, allowed].filter((each) => each !== "");
  const inner = fields ?? item?.fields ?? [];
  return html`<dt><code>${name || "body"}</code> ${facts.join(", ")}</dt><dd>${description}${inner.length > 0 && html`<dl>${inner.map((each) => rowOf(each))}</dl>`}</dd>`;
}

function answersOf({ value, pointer }: NamedOperation, context: Context): readonly Html[] {
  return Object.entries(objectOf(value.responses)).map(([status, response]) => {
    const { description, content } = objectOf(follow({ value: response, pointer }, context)?.value);
    return html`<dt><code>${status}</code> ${Object.keys(objectOf(content)).join(", ")}</dt><dd>${description}</dd>`;
  });
}
