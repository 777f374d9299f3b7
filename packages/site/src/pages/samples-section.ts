import { type OperationSamples, printWire } from "@partwise/samples";
import { type Html, html } from "./html.js";

/** The samples of an operation, one after another; a script makes tabs of them. */
export function samplesSection(sampled: OperationSamples, isExecuted: boolean): Html {
  const { samples, request, reason = "none was accepted" } = sampled;
  if (request === undefined || samples.length === 0) return html`<p class="note">No sample: ${reason}.</p>`;
  const codes = samples.map(({ language, code }) => ({
    id: language.id as string,
    title: language.title,
    code,
  }));
  const wire = { id: "wire", title: "On the wire", code: printWire(request) };
  const note = isExecuted
    ? "Each sample was executed against a server that checks it by the description. Secrets come from the environment."
    : "Nothing on this page was executed. Secrets come from the environment.";
  return html`<p class="note">${note}</p>
<div class="tabs">${[...codes, wire].map(({ id, title, code }) => html`<div class="panel" data-title="${title}" id="sample-${id}"><h3>${title}</h3>${codeBlock(code, title)}</div>\n`)}</div>`;
}

/** Code with a button that copies the code. */
export function codeBlock(code: string, title: string): Html {
  return html`<div class="code"><button type="button" data-copy hidden aria-label="Copy: ${title}">Copy</button><pre tabindex="0"><code>${code}</code></pre></div>`;
}
