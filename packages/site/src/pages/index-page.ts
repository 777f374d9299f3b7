import { documentPage } from "./document-page.js";
import { html } from "./html.js";

/** The page that lists the operations, with a search over their names and summaries. */
export function indexPage(
  title: string,
  entries: readonly { readonly name: string; readonly summary: string; readonly file: string }[],
): string {
  return documentPage(
    title,
    html`<main><h1>${title}</h1>
<label>Search <input type="search" id="search" autocomplete="off"></label>
<ul class="operations">${entries.map(({ name, summary, file }) => html`<li><a href="${file}"><code>${name}</code> ${summary}</a></li>`)}</ul></main>`,
  );
}
