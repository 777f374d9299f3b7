import type { SearchEntry } from "../pages/search-index.js";

/**
 * Finds operations that hold each word: first those whose title, path or operationId begin with the words, then those that
 * hold them there, then those whose tag or fields do. One pass over texts in lower case.
 */
export function createFinder(entries: readonly SearchEntry[]): Find {
  const texts = entries.map((entry) => {
    const [, method, path, title, operationId, tag, fields] = entry;
    const names = `${method} ${path} ${title} ${operationId}`.toLowerCase();
    return { entry, title: title.toLowerCase(), names, all: `${names} ${tag} ${fields}`.toLowerCase() };
  });
  return (text, limit) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const phrase = words.join(" ");
    if (words.length === 0) return { entries: [], count: 0 };
    const ranks: SearchEntry[][] = [[], [], []];
    for (const { entry, title, names, all } of texts) {
      if (!words.every((word) => all.includes(word))) continue;
      const isNamed = words.every((word) => names.includes(word));
      ranks[isNamed ? (title.startsWith(phrase) || names.startsWith(phrase) ? 0 : 1) : 2]?.push(entry);
    }
    const found = ranks.flat();
    return { entries: found.slice(0, limit), count: found.length };
  };
}

type Find = (
  text: string,
  limit: number,
) => { readonly entries: readonly SearchEntry[]; readonly count: number };
