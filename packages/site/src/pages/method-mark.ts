import { type Html, html } from "./html.js";

/** A method in its colour. */
export function methodMark(method: string): Html {
  const known = /^(?:GET|POST|PUT|PATCH|DELETE)$/.test(method) ? method.toLowerCase() : "other";
  return html`<span class="method ${known}">${method === "DELETE" ? html`<abbr title="DELETE">DEL</abbr>` : method}</span>`;
}
