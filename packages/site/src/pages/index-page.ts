import { documentPage } from "./document-page.js";
import { type Html, html } from "./html.js";
import { markdown } from "./markdown.js";
import { methodMark } from "./method-mark.js";
import type { SiteFrame, TagGroup } from "./site-frame.js";

/** The page that tells what the description is of, and lists the operations by tag. */
export function indexPage(frame: SiteFrame, servers: readonly string[]): string {
  const { title, version, description, groups, operations } = frame;
  const count = operations.length === 1 ? "1 operation" : `${operations.length} operations`;
  return documentPage(frame, {
    title,
    description: `${title}: ${count}, each with its parameters, answers, samples and a form to try it.`,
    scripts: ["page"],
    content: html`<h1>${title}</h1>
<p class="lead">${version !== "" && `Version ${version} · `}${count}</p>
<div class="text">${markdown(description, 1)}</div>
${servers.length > 0 && html`<h2 id="servers">Servers</h2><ul class="text">${servers.map((url) => html`<li><code>${url}</code></li>`)}</ul>`}
${groups.map(groupOf)}`,
  });
}

function groupOf({ name, id, description, operations }: TagGroup): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}"><a class="anchor" href="#${id}">${name}</a></h2>
<div class="text">${markdown(description, 2)}</div>
<ul class="operations">${operations.map(
    ({ file, method, path, title, isDeprecated }) =>
      html`<li><a href="${file}">${methodMark(method)}<span class="what"><strong>${title}</strong>${isDeprecated && html` <span class="mark">deprecated</span>`} <code>${brokenPath(path)}</code></span></a></li>\n`,
  )}</ul></section>`;
}

/** A path that breaks after its slashes where a line is narrow. */
export function brokenPath(path: string): Html {
  return html`${path.split(/(?<=\/)/).map((piece, i) => (i === 0 ? piece : html`<wbr>${piece}`))}`;
}
