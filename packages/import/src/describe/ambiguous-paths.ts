/** The paths that fit requests of another, earlier path, each with that one: both have a parameter where the other has text. */
export function ambiguousPaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const root: Node = { children: new Map(), path: undefined };
  for (const path of paths) {
    const segments = path.split("/").slice(1);
    const other = find(root, segments, 0, false, false);
    if (other !== undefined) found.set(path, other);
    let node = root;
    for (const segment of segments) {
      const key = isVariable(segment) ? "{}" : segment;
      const next: Node = node.children.get(key) ?? { children: new Map(), path: undefined };
      node.children.set(key, next);
      node = next;
    }
    node.path = path;
  }
  return found;
}

interface Node {
  readonly children: Map<string, Node>;
  path: string | undefined;
}

/** A path below the node that fits the segments, where each of the two has a parameter of its own. */
function find(
  node: Node,
  segments: readonly string[],
  at: number,
  isOurs: boolean,
  isTheirs: boolean,
): string | undefined {
  const segment = segments[at];
  if (segment === undefined) return isOurs && isTheirs ? node.path : undefined;
  const isOwn = isVariable(segment);
  for (const [key, next] of isOwn
    ? node.children
    : [segment, "{}"].map((each) => [each, node.children.get(each)] as const)) {
    if (next === undefined) continue;
    const other = find(
      next,
      segments,
      at + 1,
      isOurs || (isOwn && key !== "{}"),
      isTheirs || (!isOwn && key === "{}"),
    );
    if (other !== undefined) return other;
  }
  return undefined;
}

function isVariable(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("}");
}
