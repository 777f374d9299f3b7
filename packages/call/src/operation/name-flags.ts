import type { Flag, FlagTable } from "./flag.js";

/**
 * Names flags in kebab-case. Where two flags want one name, both have the name of their place before it: `--query.limit`,
 * `--body.limit`. These long names hold for all flags. Where kebab-case makes two names one, the names stay as described.
 */
export function nameFlags(flags: readonly Omit<Flag, "name">[], reserved: ReadonlySet<string>): FlagTable {
  const table = new Map<string, Flag>();
  const found = flags.map((flag) => ({ flag, names: namesOf(flag) }));
  const counts = new Map<string, number>();
  for (const name of found.flatMap(({ names }) => [...new Set(names)])) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const { flag, names } of found) {
    const free = names.filter((name) => counts.get(name) === 1 && !reserved.has(name));
    const own = free.length > 0 ? free : names.slice(-1);
    const named = { ...flag, name: own[0] ?? "" };
    for (const name of own) table.set(name, named);
  }
  return table;
}

/** The names that a flag wants, the best first. */
function namesOf({ place, keys }: Omit<Flag, "name">): readonly string[] {
  const kebab = keys.map(kebabCase).join(".");
  return [kebab, `${place}.${kebab}`, `${place}.${keys.join(".")}`];
}

/** `searchByDomain` and `search_by_domain` to `search-by-domain`. */
export function kebabCase(name: string): string {
  const kebab = name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return kebab === "" ? name : kebab;
}
