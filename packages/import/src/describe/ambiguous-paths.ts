/** The paths that fit requests of another, later path, each with that one: both have a parameter where the other has text. */
export function ambiguousPaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const byLength = new Map<string, string[][]>();
  for (const path of paths) {
    const segments = path.split("/").slice(1);
    const [first = ""] = segments;
    const groups = isVariable(first)
      ? [...byLength.keys()].filter((key) => key.endsWith(` ${segments.length}`))
      : [];
    for (const key of new Set([`${first} ${segments.length}`, `{} ${segments.length}`, ...groups])) {
      const other = byLength.get(key)?.find((each) => areAmbiguous(each, segments));
      if (other !== undefined) found.set(path, `/${other.join("/")}`);
    }
    const own = `${isVariable(first) ? "{}" : first} ${segments.length}`;
    const list = byLength.get(own);
    if (list === undefined) byLength.set(own, [segments]);
    else list.push(segments);
  }
  return found;
}

function areAmbiguous(one: readonly string[], other: readonly string[]): boolean {
  let ones = 0;
  let others = 0;
  for (const [i, segment] of one.entries()) {
    const against = other[i] ?? "";
    if (isVariable(segment) && !isVariable(against)) ones++;
    else if (!isVariable(segment) && isVariable(against)) others++;
    else if (!isVariable(segment) && segment !== against) return false;
  }
  return ones > 0 && others > 0;
}

function isVariable(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("}");
}
