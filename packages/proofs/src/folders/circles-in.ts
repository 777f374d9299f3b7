import type { Folder } from "./folders-of.js";

/** The ways from a folder over its needs back to itself, one for each folder that has such a way, with its imports. */
export function circlesIn(folders: ReadonlyMap<string, Pick<Folder, "needs">>): readonly string[] {
  return [...folders.keys()].flatMap((start) => {
    const way = wayBack(folders, start);
    return way === undefined ? [] : [way.join(", ")];
  });
}

/** The imports of the shortest way from `start` to itself. */
function wayBack(
  folders: ReadonlyMap<string, Pick<Folder, "needs">>,
  start: string,
): readonly string[] | undefined {
  const ways = new Map<string, readonly string[]>([[start, []]]);
  // A Map is walked in the order of its entries, those that come while it is walked included.
  for (const [folder, way] of ways) {
    for (const [next, [why = ""]] of folders.get(folder)?.needs ?? []) {
      if (next === start) return [...way, why];
      if (!ways.has(next)) ways.set(next, [...way, why]);
    }
  }
  return undefined;
}
