import { type Html, html } from "./html.js";

/** A document around the content of a page. */
export function documentPage(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; connect-src *; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/site.css">
<script type="module" src="assets/try-it.js"></script>
</head>
<body>${content}</body>
</html>
`.html;
}
