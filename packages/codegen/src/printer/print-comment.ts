import { spell } from "@partwise/description/problems";

/** The characters that TypeScript takes for white space within a line. */
const space = /^[ \t\v\f\x85\xa0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]*/;
/** Control characters of terminals, and marks that change the direction of writing. */
const unsafe = /(?![\t-\r\x85])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

/** A comment whose first line is already indented. The other lines keep their own indent after `indent`. */
export function printComment(comment: string, indent: string): string {
  const [first = "", ...others] = comment.replace(unsafe, spell).split(lineBreak);
  let text = first.trim();
  for (const line of others) text += `\n${indent}${printLine(line)}`;
  return text;
}

function printLine(line: string): string {
  if (/^ \*(?: \S.*)?$/.test(line)) return ` ${line.trim()}`;
  const [own = ""] = space.exec(line) ?? [];
  return " ".repeat(widthOf(own)) + line.trim();
}

/** The width of white space, with tab stops every four columns. */
function widthOf(spaces: string): number {
  let width = 0;
  for (const character of spaces) width += character === "\t" ? 4 - (width % 4) : 1;
  return width;
}
