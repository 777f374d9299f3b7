/** The fenced blocks of a page of Markdown, from top to bottom. */
export function guideBlocks(page: string): GuideBlock[] {
  const fences = /^```(\w*)[^\n]*\n(.*?)^```$/gms;
  return [...page.matchAll(fences)].map(({ index, 1: language = "", 2: code = "" }, at) => {
    const line = page.slice(0, index).split("\n").length;
    const [first = "", name] = code.match(named) ?? [];
    const file = name ?? `example-${at}.${language === "tsx" ? "tsx" : "ts"}`;
    return { language, code: code.slice(first.length), line, file };
  });
}

/** A fenced block: `ts` and `sh` are run, `text` and `http` are what the block before them gives, others are read only. */
export interface GuideBlock {
  readonly language: string;
  /** The text of the block, without a line that names its file. */
  readonly code: string;
  /** The line of the page on which the block begins. */
  readonly line: number;
  /** The file that the block's first line names, as in `// client.ts`, or one of its own. */
  readonly file: string;
}

const named = /^(?:\/\/|#) ([\w./-]+\.\w+)\n/;
