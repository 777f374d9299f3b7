import type { NamedOperation } from "@partwise/description";
import type { Pair } from "../contract/pair.js";

/** Pairs operations of the same method and path. Names of path parameters may differ, since no URL shows the names. */
export function pairOperations({
  old,
  new: now,
}: Pair<readonly NamedOperation[]>): readonly Partial<Pair<NamedOperation>>[] {
  const before = new Map(old.map((operation) => [operation.name, operation]));
  const after = new Map(now.map((operation) => [operation.name, operation]));
  const left = new Map(
    [...after.values()].filter(({ name }) => !before.has(name)).map((each) => [urlOf(each), each]),
  );
  const pairs = [...before].map(([name, operation]) => {
    const same = after.get(name) ?? left.get(urlOf(operation));
    if (same === undefined) return { old: operation };
    left.delete(urlOf(same));
    return { old: operation, new: same };
  });
  const paired = new Set(pairs.map((pair) => pair.new));
  const added = [...after.values()].filter((operation) => !paired.has(operation));
  return [...pairs, ...added.map((operation) => ({ new: operation }))];
}

function urlOf({ name }: NamedOperation): string {
  return name.replaceAll(/\{[^{}]*\}/g, "{}");
}
