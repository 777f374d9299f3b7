import { isFiller } from "./is-filler.js";

/** HTML of an exporter as Markdown: breaks, links, emphasis, entities. Empty for what tells nothing. */
export function plainText(html: string): string {
  if (!/[<&\r\uFEFF]/.test(html)) return tidied(html);
  const lines = html
    .replaceAll("\uFEFF", "")
    .replace(/\r\n?/g, "\n")
    .replace(/<br\s*\/?>/gi, "\n");
  return tidied(withoutEntities(lines.includes("<") ? withoutTags(lines) : lines));
}

function withoutTags(html: string): string {
  return html
    .replace(/<a\s[^<>]*?href=(["'])([^<>]*?)\1[^<>]*>([\s\S]*?)<\/a>/gi, "[$3]($2)")
    .replace(/<\/?(?:strong|b)>/gi, "**")
    .replace(/<\/?(?:em|i)>/gi, "*")
    .replace(/<\/?code>/gi, "`")
    .replace(/<li>\s*/gi, "\n- ")
    .replace(/<\/?(?:p|div|ul|ol|li|span|h[1-6])(?:\s[^<>]*)?>/gi, "\n");
}

function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&");
}

function tidied(text: string): string {
  const tidy = text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return isFiller(tidy) ? "" : tidy;
}
