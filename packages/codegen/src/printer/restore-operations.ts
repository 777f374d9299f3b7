import type { Node, PropertySignature, TypeElement } from "typescript";
import type { StandIn } from "./spell-as31.js";

/** Puts operations that were printed under paths of their own back into their paths, under their methods. */
export function restoreOperations(
  nodes: readonly Node[],
  standIns: readonly StandIn[],
  ts: typeof import("typescript"),
): Node[] {
  const { factory } = ts;
  if (standIns.length === 0) return [...nodes];

  const nameOf = (member: TypeElement) =>
    member.name && (ts.isStringLiteral(member.name) || ts.isIdentifier(member.name)) ? member.name.text : "";
  const membersOf = (member: TypeElement | undefined) => {
    const type = member === undefined ? undefined : (member as PropertySignature).type;
    return type !== undefined && ts.isTypeLiteralNode(type) ? [...type.members] : [];
  };

  return nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== "paths") return node;
    const printed = new Map(node.members.map((member) => [nameOf(member), member]));
    const members = node.members.flatMap((member): TypeElement[] => {
      const path = nameOf(member);
      if (standIns.some(({ as }) => as === path)) return [];
      const added = standIns
        .filter((standIn) => standIn.path === path)
        .flatMap(({ as, method }) => {
          const get = membersOf(printed.get(as)).find((each) => nameOf(each) === "get") as
            | PropertySignature
            | undefined;
          if (get === undefined) return [];
          const name = /^[a-z]\w*$/.test(method)
            ? factory.createIdentifier(method)
            : factory.createStringLiteral(method);
          return [factory.updatePropertySignature(get, get.modifiers, name, get.questionToken, get.type)];
        });
      if (added.length === 0) return [member];
      const property = member as PropertySignature;
      const type = factory.createTypeLiteralNode([...membersOf(member), ...added]);
      return [
        factory.updatePropertySignature(
          property,
          property.modifiers,
          property.name,
          property.questionToken,
          type,
        ),
      ];
    });
    return factory.updateInterfaceDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      members,
    );
  });
}
