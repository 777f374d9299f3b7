import { Marked, type Tokens } from "marked";
import { type Html, html } from "./html.js";

/**
 * Markdown of a description as HTML that runs nothing and loads nothing: HTML in it is shown as text but for tags that format,
 * which are dropped; links lead to http, https and mail alone; an image becomes a link. Headings begin below `level`.
 */
export function markdown(text: string, level = 3): Html {
  if (text.trim() === "") return html``;
  if (text.length > longest) return html`<p>${text}</p>`;
  try {
    return { html: parserOf(level).parse(text, { async: false }) };
  } catch {
    // Markdown that is nested too deep for the parser's stack
    return html`<p>${text}</p>`;
  }
}

/** Longer texts are no Markdown: the parser's time may grow with the square of the length. */
const longest = 100_000;

const parsers = new Map<number, Marked>();

function parserOf(level: number): Marked {
  const known = parsers.get(level);
  if (known !== undefined) return known;
  const made = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => withoutTags(text),
      heading({ depth, tokens }) {
        const rank = Math.min(6, level + depth);
        return `<h${rank}>${this.parser.parseInline(tokens)}</h${rank}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        return isSafe(href) ? html`<a href="${href}" rel="noreferrer">${{ html: inner }}</a>`.html : inner;
      },
      image: ({ href, text }) =>
        isSafe(href)
          ? html`<a href="${href}" rel="noreferrer">${text || "image"}</a>`.html
          : html`${text}`.html,
      checkbox: ({ checked }) => (checked ? "[x] " : "[ ] "),
      code: ({ text }) => html`<pre tabindex="0"><code>${text}</code></pre>`.html,
      table({ header, rows }) {
        const cells = (row: readonly Tokens.TableCell[], tag: string) =>
          row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("");
        const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("");
        return `<div class="scrolled" tabindex="0"><table><thead><tr>${cells(header, "th")}</tr></thead><tbody>${body}</tbody></table></div>`;
      },
    },
  });
  parsers.set(level, made);
  return made;
}

function isSafe(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(href.trim());
}

const inline = /<\/?(?:a|abbr|b|big|code|em|font|i|img|small|span|strong|sub|sup|tt|u)(?:\s[^>]*)?\/?>/gi;
const blocks =
  /<!--.*?-->|<\/?(?:blockquote|center|details|div|h[1-6]|hr|li|ol|p|pre|summary|table|tbody|td|th|thead|tr|ul)(?:\s[^>]*)?\/?>/gis;

function withoutTags(text: string): string {
  const pieces = text
    .replace(inline, "")
    .replace(blocks, " ")
    .split(/<br\s*\/?>/i);
  return pieces.map((piece) => html`${piece}`.html).join("<br>");
}
