import type { InterfaceDeclaration, Node, TypeElement } from "typescript";

/**
 * A footer that adds each operation to the interface `operations` in constant time. openapi-typescript copies the list of
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

/** The list to which the printer of types adds declarations for the end of the file, such as the interface `operations`. */
export interface Footer<Item extends Node> {
  readonly nodes: Item[];
  /** Call `close` after the last declaration. */
  readonly close: () => void;
}
