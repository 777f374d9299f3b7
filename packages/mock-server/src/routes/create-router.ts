/**
 * Makes the function that finds what stands at a path. A literal segment goes before a templated one, from left to right;
 * among templated segments, the one with more literal letters.
 * @see https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching
 */
export function createRouter<Store>(
  routes: Iterable<readonly [template: string, store: Store]>,
): Router<Store> {
  const root: Node<Store> = { literals: new Map(), templates: [] };
  for (const [template, store] of routes) add(root, template, store);
  sort(root);
  return (path) => find(root, path.split("/").slice(1), 0, []);
}

/** Finds all that is stored at the templates that fit a path as sent, the best template first. */
export type Router<Store> = (path: string) => readonly Match<Store>[];

/** What is stored at a template, and the path's values for its expressions, still percent-encoded. */
export interface Match<Store> {
  readonly store: Store;
  readonly values: Readonly<Record<string, string>>;
}

interface Node<Store> {
  readonly literals: Map<string, Node<Store>>;
  readonly templates: Templated<Store>[];
  end?: { readonly names: readonly string[]; readonly store: Store }[];
}

interface Templated<Store> {
  readonly source: string;
  readonly pattern: RegExp;
  /** Letters outside of braces. */
  readonly letters: number;
  readonly node: Node<Store>;
}

const expression = /\{[^{}]*\}/g;

function add<Store>(root: Node<Store>, template: string, store: Store): void {
  const names = [...template.matchAll(expression)].map(([name]) => name.slice(1, -1));
  let node = root;
  for (const segment of template.split("/").slice(1)) node = childOf(node, segment);
  node.end ??= [];
  node.end.push({ names, store });
}

function childOf<Store>(node: Node<Store>, segment: string): Node<Store> {
  const literals = segment.split(expression);
  if (literals.length === 1) {
    const key = decode(segment) ?? segment;
    const known = node.literals.get(key) ?? { literals: new Map(), templates: [] };
    node.literals.set(key, known);
    return known;
  }
  const source = `^${literals.map(literally).join("(.+?)")}$`;
  const known = node.templates.find((each) => each.source === source);
  if (known) return known.node;
  const child: Node<Store> = { literals: new Map(), templates: [] };
  const pattern = new RegExp(source, "s");
  node.templates.push({ source, pattern, letters: literals.join("").length, node: child });
  return child;
}

function sort<Store>(node: Node<Store>): void {
  node.templates.sort((one, other) => other.letters - one.letters);
  for (const child of node.literals.values()) sort(child);
  for (const child of node.templates) sort(child.node);
}

function find<Store>(
  node: Node<Store>,
  segments: readonly string[],
  at: number,
  captured: readonly string[],
): Match<Store>[] {
  const segment = segments[at];
  if (segment === undefined) {
    return (node.end ?? []).map(({ names, store }) => ({
      store,
      values: Object.fromEntries(names.map((name, index) => [name, captured[index] ?? ""])),
    }));
  }
  const literal = node.literals.get(decode(segment) ?? segment);
  const found = literal ? find(literal, segments, at + 1, captured) : [];
  for (const { pattern, node: child } of node.templates) {
    const values = pattern.exec(segment)?.slice(1);
    if (values) found.push(...find(child, segments, at + 1, [...captured, ...values]));
  }
  return found;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
