/**
 * The strongly connected components of a graph: groups of nodes that lead to each other, by node.
 * @see https://doi.org/10.1137/0201010 Tarjan: Depth-First Search and Linear Graph Algorithms
 */
export function strongComponents(
  edges: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups = new Map<string, ReadonlySet<string>>();

  const enter = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, targets: edges.get(node) ?? [], next: 0 };
  };
  const lower = (node: string, value: number | undefined) =>
    lowest.set(node, Math.min(lowest.get(node) ?? 0, value ?? 0));

  for (const root of edges.keys()) {
    if (order.has(root)) continue;
    // a list instead of recursion, since a chain of references may overflow the stack
    const way = [enter(root)];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const target = step.targets[step.next++];
      if (target !== undefined) {
        if (!order.has(target)) way.push(enter(target));
        else if (isOpen.has(target)) lower(step.node, order.get(target));
        continue;
      }
      way.pop();
      const { node } = step;
      const parent = way.at(-1);
      if (parent !== undefined) lower(parent.node, lowest.get(node));
      if (lowest.get(node) !== order.get(node)) continue;
      const group = new Set(open.splice(open.lastIndexOf(node)));
      for (const member of group) isOpen.delete(member);
      if (group.size === 1 && !edges.get(node)?.includes(node)) continue;
      for (const member of group) groups.set(member, group);
    }
  }
  return groups;
}
