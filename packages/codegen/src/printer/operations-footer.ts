import type { InterfaceDeclaration, Node, TypeElement } from "typescript";

/**
 * A footer whose interface `operations` takes each operation in constant time. Without it the printer copies the list of all
 * members for each operation: three minutes for 80,000 operations.
 */
export function operationsFooter<Item extends Node>({
  factory,
  isInterfaceDeclaration,
}: typeof import("typescript")): Footer<Item> {
  const nodes: Item[] = [];
  const members: TypeElement[] = [];
  let operations: { members: InterfaceDeclaration["members"] } | undefined;
  const none = factory.createNodeArray<TypeElement>();

  nodes.push = (...added) => {
    for (const node of added) {
      if (operations !== undefined || !isInterfaceDeclaration(node) || node.name.text !== "operations")
        continue;
      members.push(...node.members);
      operations = node as { members: InterfaceDeclaration["members"] };
      Object.defineProperty(operations, "members", {
        configurable: true,
        enumerable: true,
        get: () => none,
        set: (more: readonly TypeElement[]) => {
          for (const member of more) members.push(member);
        },
      });
    }
    return Array.prototype.push.apply(nodes, added);
  };

  return {
    nodes,
    close() {
      if (operations === undefined) return;
      Object.defineProperty(operations, "members", {
        value: factory.createNodeArray(members),
        writable: true,
      });
    },
  };
}

/** Where the printer of types puts what comes after all else, the interface of the operations among it. */
export interface Footer<Item extends Node> {
  readonly nodes: Item[];
  /** Call it when the printer is done. */
  readonly close: () => void;
}
