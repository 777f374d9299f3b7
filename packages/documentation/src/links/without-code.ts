/** The lines of a Markdown page, empty where they are code; code within a line is left out. */
export function withoutCode(page: string): string[] {
  let fence: string | undefined;
  return page.split("\n").map((line) => {
    const mark = line.match(/^\s*(`{3,}|~{3,})/)?.[1];
    if (fence === undefined && mark !== undefined) {
      fence = mark;
      return "";
    }
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      return "";
    }
    return line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (code) => code.replace(/[^ ]/g, "_"));
  });
}
