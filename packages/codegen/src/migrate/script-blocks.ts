/** The code of a file, by the ending of its name: all of the text, or the script blocks of a component. */
export function scriptBlocks(ending: string, text: string): readonly ScriptBlock[] {
  if (ending !== ".vue" && ending !== ".svelte") return [{ start: 0, text, ending }];
  return [...text.matchAll(element)].flatMap((match) => {
    const [whole, attributes, code] = match;
    if (attributes === undefined || code === undefined || /\bsrc\s*=/.test(attributes)) return [];
    const start = match.index + whole.lastIndexOf("</") - code.length;
    const lang = /\blang\s*=\s*["']?(\w+)/.exec(attributes)?.[1];
    return [{ start, text: code, ending: lang === undefined ? ".js" : `.${lang}` }];
  });
}

/** A piece of a file that is code. */
export interface ScriptBlock {
  /** The position in the file. */
  readonly start: number;
  readonly text: string;
  /** The ending that a file of this code would have. */
  readonly ending: string;
}

const element = /<!--[\s\S]*?-->|<script\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/script\s*>/gi;
