import type { OperationDescription } from "../operation/operation-description.js";
import { type Html, html } from "./html.js";
import { sidebar } from "./sidebar.js";
import type { SiteFrame } from "./site-frame.js";

/** A document around the content of a page: its head, the search, the list of operations. */
export function documentPage(
  frame: SiteFrame,
  { title, current, description = "", content, scripts }: Given,
): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
${description !== "" && html`<meta name="description" content="${description}">\n`}<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/site.css">
${scripts.map((name) => html`<script type="module" src="assets/${name}.js"></script>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="home" href="index.html">${frame.title}</a>
<div class="search" role="search" hidden>
<input id="search" type="search" role="combobox" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list" aria-label="Search operations" aria-keyshortcuts="/" placeholder="Search operations" autocomplete="off" spellcheck="false">
<kbd aria-hidden="true">/</kbd>
<ul id="search-results" role="listbox" aria-label="Operations found" hidden></ul>
<p id="search-status" class="unseen" role="status"></p>
</div>
</header>
<div class="page">
${sidebar(frame, current)}
<main id="main" tabindex="-1">${content}</main>
</div>
</body>
</html>
`.html;
}

interface Given {
  readonly title: string;
  readonly current?: OperationDescription;
  readonly description?: string;
  readonly content: Html;
  /** Names of scripts in the folder of assets. */
  readonly scripts: readonly string[];
}

/** The forms call the server that the reader names, so that connections may go anywhere; all else is the site's own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src *",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
