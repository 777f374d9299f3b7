/** The URLs that curl makes of one word: braces and brackets stand for several. `{name}` alone is left for a parameter. */
export function splitUrls(word: string, isLiteral: boolean): readonly string[] {
  if (isLiteral) return [word];
  let urls = [word];
  const next = (url: string) =>
    /(?<!\{)\{([^{}]*,[^{}]*)\}(?!\})|\[(\d+)-(\d+)(?::\d+)?\]|\[([a-z])-([a-z])(?::\d+)?\]/i.exec(url);
  for (let match = next(word); match !== null && urls.length < 50; match = next(urls[0] ?? "")) {
    const [whole, list, from, to, first, final] = match;
    const values =
      list !== undefined
        ? list.split(",")
        : from !== undefined
          ? range(Number(from), Number(to)).map((each) => String(each).padStart(from.length, "0"))
          : range(first?.charCodeAt(0) ?? 0, final?.charCodeAt(0) ?? 0).map((each) =>
              String.fromCharCode(each),
            );
    urls = urls.flatMap((url) => values.map((value) => url.replace(whole, value)));
  }
  return urls;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(50, Math.max(0, to - from + 1)) }, (_, i) => from + i);
}
